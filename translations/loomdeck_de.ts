<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>ActionLog</name>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>Nobody has done anything yet</source>
        <translation>Noch hat niemand etwas getan</translation>
    </message>
    <message>
        <source>What people and the engine do to items stands here, newest first.</source>
        <translation>Was Menschen und die Engine an Elementen tun, steht hier, das Neueste zuerst.</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Element</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Ab</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Zweig</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
</context>
<context>
    <name>ActivityPanel</name>
    <message>
        <source>Just happened</source>
        <translation>Gerade geschehen</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>live</source>
        <translation>live</translation>
    </message>
    <message>
        <source>Nothing happened yet</source>
        <translation>Noch nichts geschehen</translation>
    </message>
    <message>
        <source>Each change comes here as it is committed.</source>
        <translation>Jede Änderung erscheint hier, sobald sie festgeschrieben ist.</translation>
    </message>
</context>
<context>
    <name>AddChip</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
</context>
<context>
    <name>AppearanceSection</name>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>Kept for you on this machine; it changes at once</source>
        <translation>Gilt nur auf diesem Rechner; wirkt sofort</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>“System” follows what the desktop is set to.</source>
        <translation>„System“ folgt der Einstellung des Desktops.</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <source>Everything grows with the text: rows, fields and icons.</source>
        <translation>Alles wächst mit dem Text: Zeilen, Felder und Symbole.</translation>
    </message>
    <message>
        <source>%</source>
        <comment>unit of the text size</comment>
        <translation>%</translation>
    </message>
    <message>
        <source>Usual size</source>
        <translation>Normale Größe</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Zeiten</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>Jetzt: %1</translation>
    </message>
    <message>
        <source>“4 m ago”, and “in 12 m”</source>
        <translation>„vor 4 m“ und „in 12 m“</translation>
    </message>
    <message>
        <source>Local</source>
        <translation>Lokal</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>Relative</source>
        <translation>Relativ</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Changes when the console is started again.</source>
        <translation>Wechselt beim nächsten Start der Konsole.</translation>
    </message>
    <message>
        <source>Of the console; data stays as it was written.</source>
        <translation>Sprache der Konsole; Daten bleiben, wie sie geschrieben wurden.</translation>
    </message>
    <message>
        <source>Reduced motion</source>
        <translation>Weniger Bewegung</translation>
    </message>
    <message>
        <source>Drawers and notices appear without sliding.</source>
        <translation>Seitenleisten und Hinweise erscheinen ohne Gleiten.</translation>
    </message>
    <message>
        <source>Narrow rail</source>
        <translation>Schmale Leiste</translation>
    </message>
    <message>
        <source>Icons without words at the left, also in wide windows.</source>
        <translation>Links nur Symbole ohne Wörter, auch in breiten Fenstern.</translation>
    </message>
</context>
<context>
    <name>AttemptRow</name>
    <message>
        <source>Attempt %1</source>
        <translation>Versuch %1</translation>
    </message>
</context>
<context>
    <name>AttentionPanel</name>
    <message>
        <source>Needs attention</source>
        <translation>Braucht Eingriff</translation>
    </message>
    <message>
        <source>Show all %1</source>
        <translation>Alle %1 zeigen</translation>
    </message>
    <message>
        <source>Nothing needs you</source>
        <translation>Nichts zu tun</translation>
    </message>
    <message>
        <source>What fails, gets stuck or is blocked comes here, the worst first, each with its repair.</source>
        <translation>Was scheitert, festgefahren oder blockiert ist, erscheint hier, das Schlimmste zuerst, jeweils mit seiner Abhilfe.</translation>
    </message>
</context>
<context>
    <name>BacklogBanner</name>
    <message>
        <source>Show them</source>
        <translation>Anzeigen</translation>
    </message>
</context>
<context>
    <name>BacklogEmpty</name>
    <message>
        <source>Reading the backlog</source>
        <translation>Backlog wird gelesen</translation>
    </message>
    <message>
        <source>The backlog cannot be read</source>
        <translation>Das Backlog lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nichts passt</translation>
    </message>
    <message>
        <source>The plans you look at have no such items.</source>
        <translation>Die Pläne im Blickfeld haben keine solchen Elemente.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>Look at all plans</source>
        <translation>Alle Pläne ansehen</translation>
    </message>
    <message>
        <source>No plan yet</source>
        <translation>Noch kein Plan</translation>
    </message>
    <message>
        <source>Items come with a plan: its vision writes the first ones. Make a plan here, or import what a running system has.</source>
        <translation>Elemente entstehen mit einem Plan: Seine Vision schreibt die ersten. Hier einen Plan anlegen oder importieren, was ein laufendes System hat.</translation>
    </message>
    <message>
        <source>New plan…</source>
        <translation>Neuer Plan…</translation>
    </message>
</context>
<context>
    <name>BacklogFilter</name>
    <message>
        <source>state:stuck  plan:&quot;Saga Draft&quot;  age:&gt;2h  words to look for</source>
        <translation>state:stuck  plan:&quot;Saga Draft&quot;  age:&gt;2h  gesuchte Wörter</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>show</source>
        <translation>zeigen</translation>
    </message>
</context>
<context>
    <name>BacklogHeader</name>
    <message>
        <source>Backlog</source>
        <translation>Backlog</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Group by plan</source>
        <translation>Je Plan gruppieren</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>New plan…</source>
        <translation>Neuer Plan…</translation>
    </message>
    <message>
        <source>the store is not open</source>
        <translation>der Speicher ist nicht offen</translation>
    </message>
</context>
<context>
    <name>BacklogPage</name>
    <message>
        <source>Backlog</source>
        <translation>Backlog</translation>
    </message>
</context>
<context>
    <name>BacklogTable</name>
    <message>
        <source>Backlog</source>
        <translation>Backlog</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Element</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Zweig</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufg.</translation>
    </message>
    <message>
        <source>Provider · model</source>
        <translation>Anbieter · Modell</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Vers.</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
</context>
<context>
    <name>BellButton</name>
    <message numerus="yes">
        <source>Notifications, %n unread</source>
        <translation>
            <numerusform>Meldungen, %n ungelesen</numerusform>
            <numerusform>Meldungen, %n ungelesen</numerusform>
        </translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>99+</source>
        <translation>99+</translation>
    </message>
</context>
<context>
    <name>Brand</name>
    <message>
        <source>Loomdeck</source>
        <translation>Loomdeck</translation>
    </message>
</context>
<context>
    <name>BudgetEntryList</name>
    <message>
        <source>What broke the promise &quot;%1&quot;</source>
        <translation>Was die Zusage „%1“ gebrochen hat</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>Nothing broke this promise in the last 31 days.</source>
        <translation>Nichts hat diese Zusage in den letzten 31 Tagen gebrochen.</translation>
    </message>
    <message>
        <source>Older ones</source>
        <translation>Ältere</translation>
    </message>
</context>
<context>
    <name>BudgetRow</name>
    <message>
        <source>Its events are listed below</source>
        <translation>Die Ereignisse dazu stehen darunter</translation>
    </message>
    <message>
        <source>Enter lists the events behind it</source>
        <translation>Enter führt die Ereignisse dazu auf</translation>
    </message>
</context>
<context>
    <name>BudgetTable</name>
    <message>
        <source>Error budgets</source>
        <translation>Fehlerbudgets</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>Zusage</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Left</source>
        <comment>of a budget</comment>
        <translation>Übrig</translation>
    </message>
    <message>
        <source>Burn 1 h</source>
        <translation>Abbau 1 h</translation>
    </message>
    <message>
        <source>Burn 6 h</source>
        <translation>Abbau 6 h</translation>
    </message>
    <message>
        <source>Runs out</source>
        <translation>Aufgebraucht</translation>
    </message>
</context>
<context>
    <name>BudgetWords</name>
    <message>
        <source>Not enough data</source>
        <translation>Zu wenige Daten</translation>
    </message>
    <message>
        <source>Healthy</source>
        <translation>Gesund</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>Gefährdet</translation>
    </message>
    <message>
        <source>Burning</source>
        <translation>Schwindet</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>Erschöpft</translation>
    </message>
    <message>
        <source>%1×</source>
        <translation>%1×</translation>
    </message>
    <message>
        <source>spent</source>
        <translation>erschöpft</translation>
    </message>
    <message>
        <source>not in this period</source>
        <translation>nicht in diesem Zeitraum</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>%1, %2, %3 of the budget left, promise %4 over %5</source>
        <translation>%1, %2, %3 des Budgets übrig, Zusage %4 über %5</translation>
    </message>
</context>
<context>
    <name>BulkBar</name>
    <message>
        <source>Actions on the selection</source>
        <translation>Aktionen für die Auswahl</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>%1 ausgewählt</translation>
    </message>
    <message>
        <source>Select all %1</source>
        <translation>Alle %1 auswählen</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Aufheben</translation>
    </message>
    <message>
        <source>Retry %1…</source>
        <translation>%1 wiederholen…</translation>
    </message>
    <message>
        <source>none can be tried again</source>
        <translation>keines lässt sich wiederholen</translation>
    </message>
    <message>
        <source>Cancel %1…</source>
        <translation>%1 abbrechen…</translation>
    </message>
    <message>
        <source>none can be cancelled</source>
        <translation>keines lässt sich abbrechen</translation>
    </message>
    <message>
        <source>Resume %1…</source>
        <translation>%1 fortsetzen…</translation>
    </message>
    <message>
        <source>Resume %1 of %2…</source>
        <translation>%1 von %2 fortsetzen…</translation>
    </message>
    <message>
        <source>none can be resumed</source>
        <translation>keines lässt sich fortsetzen</translation>
    </message>
    <message>
        <source>%1 not eligible</source>
        <translation>%1 ungeeignet</translation>
    </message>
    <message>
        <source>Why some cannot be resumed</source>
        <translation>Warum sich einige nicht fortsetzen lassen</translation>
    </message>
</context>
<context>
    <name>BulkDialog</name>
    <message>
        <source>Looking at every item of the set</source>
        <translation>Alle Elemente der Menge werden geprüft</translation>
    </message>
    <message>
        <source>None of them can take part</source>
        <translation>Keines davon ist geeignet</translation>
    </message>
    <message>
        <source>1 journal entry, %1 effects, can be stopped while it runs</source>
        <translation>1 Journaleintrag, %1 Wirkungen, lässt sich im Lauf stoppen</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Zählt…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Provider and model</source>
        <translation>Anbieter und Modell</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>As fast as it goes</source>
        <translation>So schnell es geht</translation>
    </message>
    <message>
        <source>%1 at a time</source>
        <translation>%1 gleichzeitig</translation>
    </message>
</context>
<context>
    <name>BulkListHead</name>
    <message>
        <source>%1 shown</source>
        <translation>%1 gezeigt</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>%1 zeigen</translation>
    </message>
</context>
<context>
    <name>BulkLists</name>
    <message>
        <source>Looking at every item of the set</source>
        <translation>Alle Elemente der Menge werden geprüft</translation>
    </message>
    <message>
        <source>%1 will be cancelled</source>
        <translation>%1 werden abgebrochen</translation>
    </message>
    <message>
        <source>%1 will be tried again</source>
        <translation>%1 werden wiederholt</translation>
    </message>
    <message>
        <source>%1 will resume</source>
        <translation>%1 werden fortgesetzt</translation>
    </message>
    <message>
        <source>%1 are not eligible</source>
        <translation>%1 sind ungeeignet</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>BulkOutcomesDialog</name>
    <message>
        <source>Bulk operation</source>
        <translation>Sammelaktion</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>BulkStrip</name>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Outcome of each</source>
        <translation>Ergebnis je Element</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>CancelDialog</name>
    <message>
        <source>Cancel an item</source>
        <translation>Element abbrechen</translation>
    </message>
    <message>
        <source>Cancel %1</source>
        <translation>%1 abbrechen</translation>
    </message>
    <message>
        <source>1 journal entry; a retry or a resume revives it</source>
        <translation>1 Journaleintrag; Wiederholen oder Fortsetzen belebt es wieder</translation>
    </message>
    <message>
        <source>Cancel the item</source>
        <translation>Element abbrechen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Load it again</source>
        <translation>Neu laden</translation>
    </message>
</context>
<context>
    <name>ChangesPanel</name>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Versions, gates, plans, prompts, providers, thresholds</source>
        <translation>Versionen, Tore, Pläne, Prompts, Anbieter, Schwellen</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>Nichts wurde geändert</translation>
    </message>
    <message>
        <source>Programs of another version, gates, paused plans, prompts and providers stand here and in the charts.</source>
        <translation>Programme einer anderen Version, Tore, angehaltene Pläne, Prompts und Anbieter stehen hier und in den Diagrammen.</translation>
    </message>
</context>
<context>
    <name>ChartHead</name>
    <message>
        <source>Shown as</source>
        <translation>Gezeigt als</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
</context>
<context>
    <name>CheckRow</name>
    <message>
        <source>%1 holds</source>
        <translation>%1 erfüllt</translation>
    </message>
    <message>
        <source>%1 fails</source>
        <translation>%1 nicht erfüllt</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>%1 %2</source>
        <comment>filter and its value</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Delete takes this filter out</source>
        <translation>Entf entfernt diesen Filter</translation>
    </message>
    <message>
        <source>Take out %1</source>
        <translation>%1 entfernen</translation>
    </message>
</context>
<context>
    <name>ColumnsMenu</name>
    <message>
        <source>no room</source>
        <translation>kein Platz</translation>
    </message>
    <message>
        <source>always shown</source>
        <translation>immer sichtbar</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>Spalten zurücksetzen</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Search or run a command</source>
        <translation>Suchen oder Befehl ausführen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>Sucht</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nichts passt</translation>
    </message>
    <message>
        <source>Try a part of an item&apos;s id or description, or &gt; for commands.</source>
        <translation>Einen Teil der ID oder Beschreibung eines Elements eingeben, oder &gt; für Befehle.</translation>
    </message>
</context>
<context>
    <name>ConfirmWord</name>
    <message>
        <source>Type “%1” to confirm</source>
        <translation>Zum Bestätigen „%1“ eingeben</translation>
    </message>
    <message>
        <source>this environment is protected</source>
        <translation>diese Umgebung ist geschützt</translation>
    </message>
</context>
<context>
    <name>ConsoleFrame</name>
    <message>
        <source>%1 · Loomdeck</source>
        <translation>%1 · Loomdeck</translation>
    </message>
</context>
<context>
    <name>DeadlineDialog</name>
    <message>
        <source>Deadline</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>Deadline of %1</source>
        <translation>Frist von %1</translation>
    </message>
    <message>
        <source>1 journal entry; the order of jobs follows it on every node</source>
        <translation>1 Journaleintrag; die Reihenfolge der Aufträge folgt ihm auf allen Knoten</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>empty: no deadline</source>
        <translation>leer: keine Frist</translation>
    </message>
    <message>
        <source>45m, 2h, 18:30 or 2026-11-21 09:00</source>
        <translation>45m, 2h, 18:30 oder 2026-11-21 09:00</translation>
    </message>
</context>
<context>
    <name>DetailsPane</name>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Close the details</source>
        <translation>Details schließen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
</context>
<context>
    <name>DialogFrame</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
</context>
<context>
    <name>DriftTile</name>
    <message>
        <source>Backlog against phases</source>
        <translation>Backlog gegenüber Phasen</translation>
    </message>
</context>
<context>
    <name>EnvironmentButton</name>
    <message>
        <source>Protected environment</source>
        <translation>Geschützte Umgebung</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Dangerous commands ask for its name</source>
        <translation>Gefährliche Befehle fragen nach ihrem Namen</translation>
    </message>
    <message>
        <source>Commands run at once</source>
        <translation>Befehle laufen sofort</translation>
    </message>
    <message>
        <source>set in the configuration</source>
        <translation>in der Konfiguration festgelegt</translation>
    </message>
    <message>
        <source>Copy the store&apos;s address</source>
        <translation>Adresse des Speichers kopieren</translation>
    </message>
    <message>
        <source>Environment settings</source>
        <translation>Einstellungen der Umgebung</translation>
    </message>
</context>
<context>
    <name>EnvironmentSection</name>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>No configuration file is used. Start the console with --config FILE, and set “environment” and “operator” there.</source>
        <translation>Keine Konfigurationsdatei in Gebrauch. Die Konsole mit --config FILE starten und dort „environment“ und „operator“ setzen.</translation>
    </message>
    <message>
        <source>Set “environment” and “operator” in the configuration file, then start the console again. “%1 FILE” says what is wrong with it.</source>
        <translation>„environment“ und „operator“ in der Konfigurationsdatei setzen, dann die Konsole neu starten. „%1 FILE“ sagt, was daran falsch ist.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Protection</source>
        <translation>Schutz</translation>
    </message>
    <message>
        <source>dangerous commands ask for its name</source>
        <translation>gefährliche Befehle fragen nach ihrem Namen</translation>
    </message>
    <message>
        <source>none: commands only ask</source>
        <translation>keiner: Befehle fragen nur nach</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Operator</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Konfiguration</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Choose another store with --store URL, or with “store” in the configuration file. The schema is brought up to date when a store is opened.</source>
        <translation>Einen anderen Speicher mit --store URL oder mit „store“ in der Konfigurationsdatei wählen. Das Schema wird beim Öffnen auf den neuesten Stand gebracht.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antwortet</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>This node</source>
        <translation>Dieser Knoten</translation>
    </message>
    <message>
        <source>“jobs.workers” in the configuration file says how many jobs run at once; 0 means one per processor.</source>
        <translation>„jobs.workers“ in der Konfigurationsdatei legt fest, wie viele Aufträge gleichzeitig laufen; 0 heißt: einer je Prozessor.</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>Arbeiter</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Führt</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>“Copy for a report” takes all of this along, without secrets.</source>
        <translation>„Für Bericht kopieren“ nimmt all das mit, ohne Geheimnisse.</translation>
    </message>
    <message>
        <source>Loomdeck</source>
        <translation>Loomdeck</translation>
    </message>
    <message>
        <source>Qt</source>
        <translation>Qt</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
</context>
<context>
    <name>ErrorLogSection</name>
    <message>
        <source>Error log</source>
        <translation>Fehlerprotokoll</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s) since the console was started, newest first</source>
        <translation>
            <numerusform>%n Fehler seit dem Start der Konsole</numerusform>
            <numerusform>%n Fehler seit dem Start der Konsole, neueste zuerst</numerusform>
        </translation>
    </message>
    <message>
        <source>since the console was started</source>
        <translation>seit dem Start der Konsole</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Alle kopieren</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>No error so far</source>
        <translation>Bisher kein Fehler</translation>
    </message>
    <message>
        <source>What a command refuses and what cannot be read is kept here with its reason and its fix, until the window is closed.</source>
        <translation>Was ein Befehl ablehnt und was sich nicht lesen lässt, bleibt hier mit Grund und Abhilfe stehen, bis das Fenster geschlossen wird.</translation>
    </message>
</context>
<context>
    <name>ErrorRow</name>
    <message>
        <source>Copy this error</source>
        <translation>Diesen Fehler kopieren</translation>
    </message>
</context>
<context>
    <name>ExchangeRow</name>
    <message>
        <source>Transcript</source>
        <translation>Mitschrift</translation>
    </message>
</context>
<context>
    <name>FailedRuns</name>
    <message>
        <source>Runs that failed</source>
        <translation>Gescheiterte Läufe</translation>
    </message>
    <message>
        <source>No run failed</source>
        <translation>Kein Lauf gescheitert</translation>
    </message>
    <message>
        <source>Planners&apos; runs without success stand here, newest first; Enter opens the transcript of one.</source>
        <translation>Läufe von Planern ohne Erfolg stehen hier, die neuesten zuerst; Enter öffnet die Mitschrift eines Laufs.</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Planner</source>
        <translation>Planer</translation>
    </message>
    <message>
        <source>What it said</source>
        <translation>Was er meldete</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Element</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Gespräch</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
</context>
<context>
    <name>FailedState</name>
    <message>
        <source>Try again</source>
        <translation>Neu versuchen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>FailureBar</name>
    <message>
        <source>Actions on the failure</source>
        <translation>Aktionen für den Fehlschlag</translation>
    </message>
    <message>
        <source>Acknowledge…</source>
        <translation>Bestätigen…</translation>
    </message>
    <message>
        <source>Key %1</source>
        <translation>Taste %1</translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation>Zuweisen…</translation>
    </message>
    <message>
        <source>Ignore…</source>
        <translation>Ignorieren…</translation>
    </message>
    <message>
        <source>Reopen…</source>
        <translation>Wieder öffnen…</translation>
    </message>
</context>
<context>
    <name>FailureDialog</name>
    <message>
        <source>1 journal entry, and those of the runs</source>
        <translation>1 Journaleintrag und die der Läufe</translation>
    </message>
    <message>
        <source>1 journal entry</source>
        <translation>1 Journaleintrag</translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>Ausgelassen: %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>a person or a team</source>
        <translation>eine Person oder ein Team</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>As fast as it goes</source>
        <translation>So schnell es geht</translation>
    </message>
    <message>
        <source>%1 at a time</source>
        <translation>%1 zugleich</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>needed, goes into the journal</source>
        <translation>nötig, kommt ins Journal</translation>
    </message>
    <message>
        <source>optional, goes into the journal</source>
        <translation>freiwillig, kommt ins Journal</translation>
    </message>
</context>
<context>
    <name>FailureFact</name>
    <message>
        <source>The call that failed</source>
        <translation>Der gescheiterte Aufruf</translation>
    </message>
    <message>
        <source>The run that resolved it</source>
        <translation>Der Lauf, der ihn löste</translation>
    </message>
</context>
<context>
    <name>FailureHead</name>
    <message>
        <source>Failure</source>
        <translation>Fehlschlag</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>Blockiert</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Zuletzt</translation>
    </message>
</context>
<context>
    <name>FailureList</name>
    <message>
        <source>Class</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Fehlschläge</translation>
    </message>
</context>
<context>
    <name>FailureRow</name>
    <message>
        <source>blocks %1</source>
        <translation>blockiert %1</translation>
    </message>
    <message>
        <source>The run that resolved it</source>
        <translation>Der Lauf, der ihn löste</translation>
    </message>
    <message>
        <source>The call that failed</source>
        <translation>Der gescheiterte Aufruf</translation>
    </message>
</context>
<context>
    <name>FailuresEmpty</name>
    <message>
        <source>Reading failures</source>
        <translation>Fehlschläge werden gelesen</translation>
    </message>
    <message>
        <source>The failures cannot be read</source>
        <translation>Die Fehlschläge lassen sich nicht lesen</translation>
    </message>
    <message>
        <source>Nothing has failed</source>
        <translation>Nichts ist gescheitert</translation>
    </message>
    <message>
        <source>A run that fails opens a failure here, grouped with those that are alike. It leaves when a later run of its item succeeds.</source>
        <translation>Ein gescheiterter Lauf öffnet hier einen Fehlschlag, gruppiert mit gleichartigen. Er verschwindet, wenn ein späterer Lauf seines Elements gelingt.</translation>
    </message>
    <message>
        <source>Show what was resolved</source>
        <translation>Gelöste zeigen</translation>
    </message>
    <message>
        <source>Nobody has a failure</source>
        <translation>Niemandem ist etwas zugewiesen</translation>
    </message>
    <message>
        <source>Nothing was resolved yet</source>
        <translation>Noch nichts gelöst</translation>
    </message>
    <message>
        <source>Nothing is ignored</source>
        <translation>Nichts wird ignoriert</translation>
    </message>
    <message>
        <source>Assign an open failure, or a whole group, to a person or a team; those are listed here, yours first.</source>
        <translation>Weisen Sie einen offenen Fehlschlag oder eine ganze Gruppe einer Person oder einem Team zu; sie stehen dann hier, Ihre zuerst.</translation>
    </message>
    <message>
        <source>A failure is resolved by the next run of its item that succeeds. The run is linked from here.</source>
        <translation>Ein Fehlschlag wird durch den nächsten gelungenen Lauf seines Elements gelöst. Der Lauf ist von hier verknüpft.</translation>
    </message>
    <message>
        <source>What is ignored with a reason leaves the open list and stays here, with that reason.</source>
        <translation>Was mit einem Grund ignoriert wird, verlässt die offene Liste und bleibt mit diesem Grund hier.</translation>
    </message>
    <message>
        <source>Show open failures</source>
        <translation>Offene Fehlschläge zeigen</translation>
    </message>
    <message>
        <source>Nothing has failed in %1</source>
        <translation>In %1 ist nichts gescheitert</translation>
    </message>
</context>
<context>
    <name>FailuresPage</name>
    <message>
        <source>Failures</source>
        <translation>Fehlschläge</translation>
    </message>
    <message>
        <source>Failures by what became of them</source>
        <translation>Fehlschläge nach ihrem Ausgang</translation>
    </message>
</context>
<context>
    <name>FilterMenu</name>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Zweig</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Item id</source>
        <translation>Element-ID</translation>
    </message>
</context>
<context>
    <name>FleetWords</name>
    <message>
        <source>clocks forward %1</source>
        <translation>Uhren %1 vor</translation>
    </message>
    <message>
        <source>clocks back %1</source>
        <translation>Uhren %1 zurück</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>%1 changes</source>
        <translation>%1 Änderungen</translation>
    </message>
    <message>
        <source>Nothing was changed %1</source>
        <translation>Nichts wurde %1 geändert</translation>
    </message>
    <message>
        <source>One change, %1: %2</source>
        <translation>Eine Änderung, %1: %2</translation>
    </message>
    <message>
        <source>%1 changes, the last %2: %3</source>
        <translation>%1 Änderungen, die letzte %2: %3</translation>
    </message>
    <message>
        <source>%1 takes %2 at once</source>
        <translation>%1 nimmt %2 zugleich</translation>
    </message>
    <message>
        <source>%1 without a limit</source>
        <translation>%1 ohne Grenze</translation>
    </message>
    <message>
        <source>%1 opened</source>
        <translation>%1 geöffnet</translation>
    </message>
    <message>
        <source>%1 slowed</source>
        <translation>%1 gedrosselt</translation>
    </message>
    <message>
        <source>%1 closed</source>
        <translation>%1 geschlossen</translation>
    </message>
    <message>
        <source>%1 paused</source>
        <translation>%1 angehalten</translation>
    </message>
    <message>
        <source>%1 goes on</source>
        <translation>%1 geht weiter</translation>
    </message>
    <message>
        <source>newer default prompts</source>
        <translation>neuere Prompts der Vorgabe</translation>
    </message>
    <message>
        <source>no prompt: %1</source>
        <translation>kein Prompt: %1</translation>
    </message>
    <message>
        <source>prompt %1 %2</source>
        <translation>Prompt %1 %2</translation>
    </message>
    <message>
        <source>%1 switched on</source>
        <translation>%1 eingeschaltet</translation>
    </message>
    <message>
        <source>%1 switched off</source>
        <translation>%1 ausgeschaltet</translation>
    </message>
    <message>
        <source>%1 set up</source>
        <translation>%1 eingerichtet</translation>
    </message>
    <message>
        <source>%1 set up by the configuration</source>
        <translation>%1 von der Konfiguration eingerichtet</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>Fassung %1</translation>
    </message>
    <message>
        <source>threshold %1 is %2</source>
        <translation>Schwelle %1 ist %2</translation>
    </message>
    <message>
        <source>schedule %1 on</source>
        <translation>Zeitplan %1 ein</translation>
    </message>
    <message>
        <source>schedule %1 off</source>
        <translation>Zeitplan %1 aus</translation>
    </message>
    <message>
        <source>%1 of %2 items</source>
        <translation>%1 von %2 Elementen</translation>
    </message>
    <message>
        <source>%1 leads on %2</source>
        <translation>%1 führt auf %2</translation>
    </message>
    <message>
        <source>%1 leads on %2, after %3</source>
        <translation>%1 führt auf %2, nach %3</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>FulfilDialog</name>
    <message>
        <source>Mark lore as ready</source>
        <translation>Lore als bereit melden</translation>
    </message>
    <message>
        <source>What waits for it starts by itself</source>
        <translation>Was darauf wartet, beginnt von selbst</translation>
    </message>
    <message>
        <source>Mark as ready</source>
        <translation>Als bereit melden</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Nothing is open any more; retry the item.</source>
        <translation>Es ist nichts mehr offen; Element wiederholen.</translation>
    </message>
    <message>
        <source>%1 waits for this knowledge. Say where it stands, or what holds from now on.</source>
        <translation>%1 wartet auf dieses Wissen. Angeben, wo es steht oder was ab jetzt gilt.</translation>
    </message>
    <message>
        <source>Requirement</source>
        <translation>Anforderung</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>kept with the requirement</source>
        <translation>bleibt bei der Anforderung</translation>
    </message>
</context>
<context>
    <name>GateDialog</name>
    <message>
        <source>Close a gate</source>
        <translation>Ein Tor schließen</translation>
    </message>
    <message>
        <source>Open a gate</source>
        <translation>Ein Tor öffnen</translation>
    </message>
    <message>
        <source>Close the gate of %1</source>
        <translation>Tor von %1 schließen</translation>
    </message>
    <message>
        <source>Open the gate of %1</source>
        <translation>Tor von %1 öffnen</translation>
    </message>
    <message>
        <source>1 journal entry with your reason; every node follows it</source>
        <translation>1 Journaleintrag mit Ihrem Grund; alle Knoten folgen</translation>
    </message>
    <message>
        <source>Close the gate</source>
        <translation>Tor schließen</translation>
    </message>
    <message>
        <source>Open the gate</source>
        <translation>Tor öffnen</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>Tor</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>goes into the journal</source>
        <translation>kommt ins Journal</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>optional: without a time until a person opens it</source>
        <translation>freiwillig: ohne Zeit, bis jemand es öffnet</translation>
    </message>
    <message>
        <source>45m, 2h or 18:30</source>
        <translation>45m, 2h oder 18:30</translation>
    </message>
    <message>
        <source>Type “%1” to confirm</source>
        <translation>Zum Bestätigen „%1“ eingeben</translation>
    </message>
    <message>
        <source>this environment is protected</source>
        <translation>diese Umgebung ist geschützt</translation>
    </message>
</context>
<context>
    <name>GateMenu</name>
    <message>
        <source>Show held jobs</source>
        <translation>Angehaltene Aufträge zeigen</translation>
    </message>
    <message>
        <source>Show held items</source>
        <translation>Angehaltene Elemente zeigen</translation>
    </message>
    <message>
        <source>Open…</source>
        <comment>a gate</comment>
        <translation>Öffnen…</translation>
    </message>
    <message>
        <source>Close for another time…</source>
        <comment>a gate</comment>
        <translation>Anders befristet schließen…</translation>
    </message>
    <message>
        <source>Close…</source>
        <comment>a gate</comment>
        <translation>Schließen…</translation>
    </message>
</context>
<context>
    <name>GateRow</name>
    <message>
        <source>Open…</source>
        <comment>a gate</comment>
        <translation>Öffnen…</translation>
    </message>
    <message>
        <source>Close…</source>
        <comment>a gate</comment>
        <translation>Schließen…</translation>
    </message>
    <message>
        <source>More about %1</source>
        <translation>Mehr zu %1</translation>
    </message>
</context>
<context>
    <name>GatesPanel</name>
    <message>
        <source>Provider gates</source>
        <translation>Tore der Anbieter</translation>
    </message>
    <message>
        <source>Show all %1</source>
        <translation>Alle %1 zeigen</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>Weniger zeigen</translation>
    </message>
</context>
<context>
    <name>HealthCharts</name>
    <message>
        <source>Bars appear when planners&apos; runs end.</source>
        <translation>Balken erscheinen, wenn Läufe von Planern enden.</translation>
    </message>
    <message>
        <source>Lines appear when runs have been timed.</source>
        <translation>Linien erscheinen, wenn die Dauer von Läufen gemessen ist.</translation>
    </message>
    <message>
        <source>The leading node looks at the queue four times a minute.</source>
        <translation>Der führende Knoten sieht viermal je Minute nach der Warteschlange.</translation>
    </message>
    <message>
        <source>Bars appear when items that somebody resumed are done.</source>
        <translation>Balken erscheinen, wenn Elemente, die jemand fortgesetzt hat, erledigt sind.</translation>
    </message>
    <message>
        <source>Bars appear when lore is ready in time, or is not.</source>
        <translation>Balken erscheinen, wenn Lore rechtzeitig bereit ist oder nicht.</translation>
    </message>
    <message>
        <source>Lines appear while items are in progress.</source>
        <translation>Linien erscheinen, während Elemente in Arbeit sind.</translation>
    </message>
</context>
<context>
    <name>HealthFilters</name>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Zweig</translation>
    </message>
    <message>
        <source>Planner</source>
        <translation>Planer</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Zeiten</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>Local</source>
        <translation>Lokal</translation>
    </message>
    <message>
        <source>Relative</source>
        <translation>Relativ</translation>
    </message>
</context>
<context>
    <name>HealthFindings</name>
    <message>
        <source>, in %1 plans</source>
        <translation>, in %1 Plänen</translation>
    </message>
    <message>
        <source>, in %1</source>
        <translation>, in %1</translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source>The queue was not sampled %1</source>
        <translation>Die Warteschlange wurde %1 nicht gemessen</translation>
    </message>
    <message>
        <source>Nothing waited %1</source>
        <translation>Nichts wartete %1</translation>
    </message>
    <message>
        <source>Ready jobs last waited up to %1; the longest was %2, at %3</source>
        <translation>Bereite Aufträge warteten zuletzt bis zu %1; am längsten %2 (%3)</translation>
    </message>
    <message>
        <source>Nothing waits now; the longest was %1, at %2</source>
        <translation>Jetzt wartet nichts; am längsten %1 (%2)</translation>
    </message>
    <message>
        <source>The oldest ready job waits %1, longer and longer since %2</source>
        <translation>Der älteste bereite Auftrag wartet %1, immer länger seit %2</translation>
    </message>
    <message>
        <source>The oldest ready job waits %1</source>
        <translation>Der älteste bereite Auftrag wartet %1</translation>
    </message>
    <message>
        <source>Backlog and phases were not compared %1</source>
        <translation>Backlog und Phasen wurden %1 nicht verglichen</translation>
    </message>
    <message>
        <source>Backlog and phases agree since %1</source>
        <translation>Backlog und Phasen stimmen seit %1 überein</translation>
    </message>
    <message>
        <source>Backlog and phases agree %1</source>
        <translation>Backlog und Phasen stimmen %1 überein</translation>
    </message>
    <message>
        <source>Counts differ by %1 since %2%3</source>
        <translation>Zählungen weichen um %1 ab seit %2%3</translation>
    </message>
    <message>
        <source>Counts differed by %1 for up to %2 from %3</source>
        <translation>Zählungen wichen bis zu %2 lang um %1 ab, von %3 an</translation>
    </message>
    <message>
        <source>Counts differed by %1 for %2 from %3</source>
        <translation>Zählungen wichen %2 lang um %1 ab, von %3 an</translation>
    </message>
    <message>
        <source>Obligations were not counted %1</source>
        <translation>Verpflichtungen wurden %1 nicht gezählt</translation>
    </message>
    <message>
        <source>No obligation is open</source>
        <translation>Keine Verpflichtung ist offen</translation>
    </message>
    <message>
        <source>%1 obligations are open, none older than 72 h</source>
        <translation>%1 Verpflichtungen sind offen, keine älter als 72 h</translation>
    </message>
    <message>
        <source>%1 obligations are open, %2 of them older than 72 h</source>
        <translation>%1 Verpflichtungen sind offen, %2 davon älter als 72 h</translation>
    </message>
    <message>
        <source>%1 obligations are open, %2 of them older than 72 h, the first since %3</source>
        <translation>%1 Verpflichtungen sind offen, %2 davon älter als 72 h, die erste seit %3</translation>
    </message>
    <message>
        <source>, all of it in %1</source>
        <translation>, allein bei %1</translation>
    </message>
    <message>
        <source>, in %1 and %2</source>
        <translation>, bei %1 und %2</translation>
    </message>
    <message>
        <source>, in every planner</source>
        <translation>, bei allen Planern</translation>
    </message>
    <message>
        <source>No run was timed %1</source>
        <translation>Kein Lauf wurde %1 gemessen</translation>
    </message>
    <message>
        <source>p90 latency %1, too few runs for a trend</source>
        <translation>p90-Dauer %1, zu wenige Läufe für einen Trend</translation>
    </message>
    <message>
        <source>p90 latency steady at %1</source>
        <translation>p90-Dauer stabil bei %1</translation>
    </message>
    <message>
        <source>p90 latency swings around %1</source>
        <translation>p90-Dauer schwankt um %1</translation>
    </message>
    <message>
        <source>p90 latency doubled since %1%2</source>
        <translation>p90-Dauer verdoppelt seit %1%2</translation>
    </message>
    <message>
        <source>p90 latency up %1× since %2%3</source>
        <translation>p90-Dauer %1× so hoch seit %2%3</translation>
    </message>
    <message>
        <source>p90 latency up %1 % since %2%3</source>
        <translation>p90-Dauer um %1 % gestiegen seit %2%3</translation>
    </message>
    <message>
        <source>p90 latency halved since %1%2</source>
        <translation>p90-Dauer halbiert seit %1%2</translation>
    </message>
    <message>
        <source>p90 latency down %1 % since %2%3</source>
        <translation>p90-Dauer um %1 % gesunken seit %2%3</translation>
    </message>
    <message>
        <source>Nothing was counted %1</source>
        <translation>Nichts wurde %1 gezählt</translation>
    </message>
    <message>
        <source>No run ended %1</source>
        <translation>Kein Lauf endete %1</translation>
    </message>
    <message>
        <source>No failures %1</source>
        <translation>Nichts Gescheitertes %1</translation>
    </message>
    <message>
        <source>, all of them in %1</source>
        <translation>, allein bei %1</translation>
    </message>
    <message>
        <source>Failures up %1× since %2%3</source>
        <translation>%1× mehr Gescheitertes seit %2%3</translation>
    </message>
    <message>
        <source>Failures since %1, none before%2</source>
        <translation>Gescheitertes seit %1, davor nichts%2</translation>
    </message>
    <message>
        <source>%1 of %2 runs failed%3</source>
        <translation>%1 von %2 Läufen gescheitert%3</translation>
    </message>
    <message>
        <source>Resumes were asked for %1, none has ended yet</source>
        <translation>Fortsetzungen wurden %1 verlangt, noch keine ist beendet</translation>
    </message>
    <message>
        <source>Nothing was resumed %1</source>
        <translation>Nichts wurde %1 fortgesetzt</translation>
    </message>
    <message>
        <source>All resumes succeeded, %1 of %1</source>
        <translation>Alle Fortsetzungen gelungen, %1 von %1</translation>
    </message>
    <message>
        <source>Fewer resumes succeed since %1: %2 of %3</source>
        <translation>Weniger Fortsetzungen gelingen seit %1: %2 von %3</translation>
    </message>
    <message>
        <source>%1 of %2 resumes succeeded</source>
        <translation>%1 von %2 Fortsetzungen gelungen</translation>
    </message>
    <message>
        <source>, below the promise of %1 %</source>
        <translation>, unter der Zusage von %1 %</translation>
    </message>
    <message>
        <source>No tokens were used %1</source>
        <translation>Keine Tokens wurden %1 verbraucht</translation>
    </message>
    <message>
        <source>%1 tokens, without a price</source>
        <translation>%1 Tokens, ohne Preis</translation>
    </message>
    <message>
        <source>%1 tokens for %2</source>
        <translation>%1 Tokens für %2</translation>
    </message>
    <message>
        <source>, %1 % of it at %2</source>
        <translation>, %1 % davon bei %2</translation>
    </message>
    <message>
        <source>No lore deadline fell %1</source>
        <translation>Keine Lore-Frist wurde %1 fällig</translation>
    </message>
    <message>
        <source>All lore deadlines met, %1 of %1</source>
        <translation>Alle Lore-Fristen eingehalten, %1 von %1</translation>
    </message>
    <message>
        <source>More lore deadlines are missed since %1: %2 of %3</source>
        <translation>Mehr Lore-Fristen werden versäumt seit %1: %2 von %3</translation>
    </message>
    <message>
        <source>%1 of %2 lore deadlines missed</source>
        <translation>%1 von %2 Lore-Fristen versäumt</translation>
    </message>
    <message>
        <source>No promises are watched</source>
        <translation>Keine Zusagen werden überwacht</translation>
    </message>
    <message>
        <source>Too little has happened to judge a promise</source>
        <translation>Zu wenig ist geschehen, um eine Zusage zu beurteilen</translation>
    </message>
    <message>
        <source>Every promise is kept</source>
        <translation>Jede Zusage wird eingehalten</translation>
    </message>
    <message>
        <source>The promise &quot;%1&quot; is at risk: %2 of its budget is left</source>
        <translation>Die Zusage „%1“ ist gefährdet: %2 ihres Budgets sind übrig</translation>
    </message>
    <message>
        <source>The promise &quot;%1&quot; burns its budget: %2 is left</source>
        <translation>Das Budget der Zusage „%1“ schwindet: %2 sind übrig</translation>
    </message>
    <message>
        <source>The promise &quot;%1&quot; has spent its budget and burns on</source>
        <translation>Das Budget der Zusage „%1“ ist erschöpft und schwindet weiter</translation>
    </message>
    <message>
        <source>The promise &quot;%1&quot; has spent its budget</source>
        <translation>Das Budget der Zusage „%1“ ist erschöpft</translation>
    </message>
    <message>
        <source>plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>branch</source>
        <translation>Zweig</translation>
    </message>
    <message>
        <source>planner</source>
        <translation>Planer</translation>
    </message>
    <message>
        <source>provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Not split by %1</source>
        <translation>Nicht nach %1 aufgeteilt</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>small plans are counted together</source>
        <translation>kleine Pläne sind zusammen gezählt</translation>
    </message>
    <message>
        <source>cost</source>
        <translation>Kosten</translation>
    </message>
</context>
<context>
    <name>HealthHeader</name>
    <message>
        <source>Planner health</source>
        <translation>Zustand der Planer</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Time range</source>
        <translation>Zeitraum</translation>
    </message>
</context>
<context>
    <name>HealthListPane</name>
    <message>
        <source>What of the list is shown</source>
        <translation>Was von der Liste gezeigt wird</translation>
    </message>
    <message>
        <source>%1 · show</source>
        <translation>%1 · zeigen</translation>
    </message>
    <message>
        <source>Resume %1…</source>
        <translation>%1 fortsetzen…</translation>
    </message>
    <message>
        <source>Resume…</source>
        <translation>Fortsetzen…</translation>
    </message>
    <message>
        <source>choose an item first</source>
        <translation>zuerst ein Element wählen</translation>
    </message>
    <message>
        <source>The first %1 are shown</source>
        <translation>Die ersten %1 werden gezeigt</translation>
    </message>
    <message>
        <source>%1 of %2 are shown</source>
        <translation>%1 von %2 werden gezeigt</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Mehr zeigen</translation>
    </message>
    <message>
        <source>Reading the list</source>
        <translation>Liste wird gelesen</translation>
    </message>
    <message>
        <source>The list cannot be read</source>
        <translation>Die Liste lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>There is none of these</source>
        <translation>Davon gibt es keine</translation>
    </message>
    <message>
        <source>The whole list is one step away.</source>
        <translation>Die ganze Liste ist einen Schritt entfernt.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
</context>
<context>
    <name>HealthMoreCharts</name>
    <message>
        <source>Bars appear when providers tell what calls used.</source>
        <translation>Balken erscheinen, wenn Anbieter melden, was Aufrufe verbraucht haben.</translation>
    </message>
    <message>
        <source>Bars appear while characters or the world owe something.</source>
        <translation>Balken erscheinen, während Figuren oder die Welt etwas schulden.</translation>
    </message>
</context>
<context>
    <name>HealthPage</name>
    <message>
        <source>Planner health</source>
        <translation>Zustand der Planer</translation>
    </message>
    <message>
        <source>The metrics cannot be read</source>
        <translation>Die Messwerte lassen sich nicht lesen</translation>
    </message>
    <message>
        <source>Reading metrics</source>
        <translation>Messwerte werden gelesen</translation>
    </message>
    <message>
        <source>Nothing happened in this range</source>
        <translation>In diesem Zeitraum ist nichts geschehen</translation>
    </message>
    <message>
        <source>Nothing of %1 in this range</source>
        <translation>Nichts von %1 in diesem Zeitraum</translation>
    </message>
    <message>
        <source>Runs, resumes, tokens and deadlines are counted from the journal a second after they happen.</source>
        <translation>Läufe, Fortsetzungen, Tokens und Fristen werden eine Sekunde, nachdem sie geschehen, aus dem Journal gezählt.</translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>Look at 90 days</source>
        <translation>90 Tage ansehen</translation>
    </message>
</context>
<context>
    <name>HealthPanel</name>
    <message>
        <source>Planner health</source>
        <translation>Zustand der Planer</translation>
    </message>
    <message>
        <source>Open planner health</source>
        <translation>Zustand der Planer öffnen</translation>
    </message>
</context>
<context>
    <name>HealthRange</name>
    <message>
        <source>1 h</source>
        <translation>1 h</translation>
    </message>
    <message>
        <source>6 h</source>
        <translation>6 h</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 h</translation>
    </message>
    <message>
        <source>7 d</source>
        <translation>7 d</translation>
    </message>
    <message>
        <source>30 d</source>
        <translation>30 d</translation>
    </message>
    <message>
        <source>90 d</source>
        <translation>90 d</translation>
    </message>
</context>
<context>
    <name>HealthReasonRow</name>
    <message>
        <source>Notice</source>
        <translation>Hinweis</translation>
    </message>
</context>
<context>
    <name>HealthReasonWords</name>
    <message numerus="yes">
        <source>%n item(s) have no plan any more</source>
        <translation>
            <numerusform>%n Element hat keinen Plan mehr</numerusform>
            <numerusform>%n Elemente haben keinen Plan mehr</numerusform>
        </translation>
    </message>
    <message>
        <source>every item belongs to a plan</source>
        <translation>jedes Element gehört zu einem Plan</translation>
    </message>
    <message numerus="yes">
        <source>Show %n item(s)</source>
        <translation>
            <numerusform>%n Element zeigen</numerusform>
            <numerusform>%n Elemente zeigen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n planner run(s) failed</source>
        <translation>
            <numerusform>%n Lauf eines Planers gescheitert</numerusform>
            <numerusform>%n Läufe von Planern gescheitert</numerusform>
        </translation>
    </message>
    <message>
        <source>any within %1</source>
        <translation>jeder binnen %1</translation>
    </message>
    <message numerus="yes">
        <source>Show %n run(s)</source>
        <translation>
            <numerusform>%n Lauf zeigen</numerusform>
            <numerusform>%n Läufe zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>No planner has run yet</source>
        <translation>Noch ist kein Planer gelaufen</translation>
    </message>
    <message>
        <source>at least one run</source>
        <translation>mindestens ein Lauf</translation>
    </message>
    <message>
        <source>Open jobs</source>
        <translation>Aufträge öffnen</translation>
    </message>
    <message numerus="yes">
        <source>The critique budget was spent in %n run(s)</source>
        <translation>
            <numerusform>Das Kritikbudget war in %n Lauf erschöpft</numerusform>
            <numerusform>Das Kritikbudget war in %n Läufen erschöpft</numerusform>
        </translation>
    </message>
    <message>
        <source>any of the newest %1 runs</source>
        <translation>jeder der neuesten %1 Läufe</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message numerus="yes">
        <source>Lore blocks work in %n plan(s)</source>
        <translation>
            <numerusform>Lore blockiert Arbeit in %n Plan</numerusform>
            <numerusform>Lore blockiert Arbeit in %n Plänen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>plan, count</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what, where</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>any blocked requirement</source>
        <translation>jede blockierte Anforderung</translation>
    </message>
    <message>
        <source>Show what waits</source>
        <translation>Wartendes zeigen</translation>
    </message>
    <message numerus="yes">
        <source>Personas owe something in %n plan(s)</source>
        <translation>
            <numerusform>Personas schulden etwas in %n Plan</numerusform>
            <numerusform>Personas schulden etwas in %n Plänen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 open</source>
        <comment>obligations</comment>
        <translation>%1 offen</translation>
    </message>
    <message>
        <source>%1 with voice drift</source>
        <comment>obligations</comment>
        <translation>%1 mit Drift der Stimme</translation>
    </message>
    <message>
        <source>%1 ageing</source>
        <comment>obligations</comment>
        <translation>%1 alternd</translation>
    </message>
    <message>
        <source>ageing after %1</source>
        <translation>alternd nach %1</translation>
    </message>
    <message numerus="yes">
        <source>%n resume(s) were refused</source>
        <translation>
            <numerusform>%n Fortsetzung wurde abgelehnt</numerusform>
            <numerusform>%n Fortsetzungen wurden abgelehnt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in %2 are a warning, %3 an error</source>
        <translation>%1 in %2 sind eine Warnung, %3 ein Fehler</translation>
    </message>
    <message>
        <source>Show what was refused</source>
        <translation>Abgelehntes zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) stand still</source>
        <translation>
            <numerusform>%n Element steht still</numerusform>
            <numerusform>%n Elemente stehen still</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, oldest %2</source>
        <translation>%1, ältestes %2</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <translation>%1 seit %2</translation>
    </message>
    <message>
        <source>%1, all of %2</source>
        <translation>%1, alle aus %2</translation>
    </message>
    <message>
        <source>%1, of %2</source>
        <translation>%1, aus %2</translation>
    </message>
    <message>
        <source>untouched for more than %1</source>
        <translation>länger als %1 unberührt</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>planner, what is wrong with its prompt</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%n planner(s) cannot ask: %1</source>
        <translation>
            <numerusform>%n Planer kann nicht fragen: %1</numerusform>
            <numerusform>%n Planer können nicht fragen: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>every planner needs a prompt in use</source>
        <translation>jeder Planer braucht einen benutzten Prompt</translation>
    </message>
    <message>
        <source>Open the prompt</source>
        <translation>Prompt öffnen</translation>
    </message>
    <message>
        <source>Show prompts</source>
        <translation>Prompts zeigen</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>World bible without entries: %1</source>
        <translation>Weltbibel ohne Einträge: %1</translation>
    </message>
    <message>
        <source>World bible is old: %1</source>
        <translation>Weltbibel ist veraltet: %1</translation>
    </message>
    <message>
        <source>every bible needs an entry</source>
        <translation>jede Bibel braucht einen Eintrag</translation>
    </message>
    <message>
        <source>Show world bibles</source>
        <translation>Weltbibeln zeigen</translation>
    </message>
    <message>
        <source>%1 keeps returning to Pending</source>
        <translation>%1 kehrt immer wieder zu „Wartend“ zurück</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) keep returning to Pending, first of them %1</source>
        <translation>
            <numerusform>%n Element kehrt immer wieder zu „Wartend“ zurück: %1</numerusform>
            <numerusform>%n Elemente kehren immer wieder zu „Wartend“ zurück, zuerst %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 returns in %2</source>
        <translation>%1 Rückfälle in %2</translation>
    </message>
    <message>
        <source>Show transitions</source>
        <translation>Wechsel zeigen</translation>
    </message>
    <message>
        <source>Healthy</source>
        <translation>Gesund</translation>
    </message>
    <message>
        <source>Degraded</source>
        <translation>Geschwächt</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Kritisch</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <comment>status, how long</comment>
        <translation>%1 seit %2</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <comment>status, time</comment>
        <translation>%1 seit %2</translation>
    </message>
    <message>
        <source>Every planner has its prompt, nothing stands still, and no run failed in the last %1</source>
        <translation>Jeder Planer hat seinen Prompt, nichts steht still, und kein Lauf scheiterte in den letzten %1</translation>
    </message>
    <message numerus="yes">
        <source>%n more reason(s)</source>
        <translation>
            <numerusform>%n weiterer Grund</numerusform>
            <numerusform>%n weitere Gründe</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>days</comment>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hours</comment>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>minutes</comment>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 s</translation>
    </message>
</context>
<context>
    <name>HealthStatusBlock</name>
    <message>
        <source>Status of the planners</source>
        <translation>Status der Planer</translation>
    </message>
    <message>
        <source>Fewer reasons</source>
        <translation>Weniger Gründe</translation>
    </message>
    <message>
        <source>All %1 reasons</source>
        <translation>Alle %1 Gründe</translation>
    </message>
</context>
<context>
    <name>HealthTabs</name>
    <message>
        <source>10,000+</source>
        <translation>10.000+</translation>
    </message>
    <message>
        <source>Parts of the page</source>
        <translation>Teile der Seite</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>Liegen geblieben</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Fehlschläge</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>Pläne</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>Prompts</translation>
    </message>
    <message>
        <source>World bible</source>
        <translation>Weltbibel</translation>
    </message>
    <message>
        <source>Transitions</source>
        <translation>Wechsel</translation>
    </message>
    <message>
        <source>Orphaned</source>
        <translation>Verwaist</translation>
    </message>
    <message>
        <source>Telemetry</source>
        <translation>Telemetrie</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
</context>
<context>
    <name>HealthTrends</name>
    <message>
        <source>Bars appear when planners&apos; runs end.</source>
        <translation>Balken erscheinen, wenn Läufe von Planern enden.</translation>
    </message>
    <message>
        <source>Lines appear when runs have been timed.</source>
        <translation>Linien erscheinen, wenn die Dauer von Läufen gemessen ist.</translation>
    </message>
    <message>
        <source>The leading node looks at the queue four times a minute.</source>
        <translation>Der führende Knoten sieht viermal je Minute nach der Warteschlange.</translation>
    </message>
</context>
<context>
    <name>IconButton</name>
    <message>
        <source>%1 (%2)</source>
        <comment>tip with its shortcut</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>ItemActs</name>
    <message>
        <source>Resume…</source>
        <translation>Fortsetzen…</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Cancel…</source>
        <translation>Abbrechen…</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Show its job</source>
        <translation>Auftrag zeigen</translation>
    </message>
    <message>
        <source>it has none</source>
        <translation>es hat keinen</translation>
    </message>
    <message>
        <source>Copy the item id</source>
        <translation>Element-ID kopieren</translation>
    </message>
    <message>
        <source>Show what stands in its plan</source>
        <translation>Inhalt seines Plans zeigen</translation>
    </message>
    <message>
        <source>Set deadline…</source>
        <translation>Frist setzen…</translation>
    </message>
</context>
<context>
    <name>ItemAttempts</name>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>It has not run yet.</source>
        <translation>Noch nicht gelaufen.</translation>
    </message>
    <message>
        <source>Transcripts</source>
        <translation>Mitschriften</translation>
    </message>
    <message numerus="yes">
        <source>%n exchange(s)</source>
        <translation>
            <numerusform>%n Austausch</numerusform>
            <numerusform>%n Austausche</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ItemContract</name>
    <message>
        <source>Resume contract</source>
        <translation>Fortsetzungsvertrag</translation>
    </message>
</context>
<context>
    <name>ItemDrawer</name>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Copy plan and item id</source>
        <translation>Plan und Element-ID kopieren</translation>
    </message>
    <message>
        <source>Show its plan in the backlog</source>
        <translation>Seinen Plan im Backlog zeigen</translation>
    </message>
    <message>
        <source>The item cannot be read</source>
        <translation>Das Element lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>Reading the item</source>
        <translation>Element wird gelesen</translation>
    </message>
</context>
<context>
    <name>ItemFactRows</name>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Provider, model</source>
        <translation>Anbieter, Modell</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Braucht</translation>
    </message>
    <message>
        <source>Makes</source>
        <translation>Erzeugt</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
</context>
<context>
    <name>ItemFailureList</name>
    <message>
        <source>Failures</source>
        <translation>Fehlschläge</translation>
    </message>
</context>
<context>
    <name>ItemHistory</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n Eintrag</numerusform>
            <numerusform>%n Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing happened to it yet.</source>
        <translation>Noch nichts geschehen.</translation>
    </message>
    <message>
        <source>Related</source>
        <translation>Verwandt</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n Element</numerusform>
            <numerusform>%n Elemente</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ItemLive</name>
    <message>
        <source>Live answer</source>
        <translation>Live-Antwort</translation>
    </message>
    <message>
        <source>Open its transcript</source>
        <translation>Mitschrift öffnen</translation>
    </message>
    <message>
        <source>What the model says</source>
        <translation>Was das Modell sagt</translation>
    </message>
</context>
<context>
    <name>ItemMenu</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Resume…</source>
        <translation>Fortsetzen…</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Cancel…</source>
        <translation>Abbrechen…</translation>
    </message>
    <message>
        <source>Set deadline…</source>
        <translation>Frist setzen…</translation>
    </message>
</context>
<context>
    <name>ItemTransitions</name>
    <message>
        <source>Changes of status</source>
        <translation>Statuswechsel</translation>
    </message>
    <message>
        <source>No item changed its status</source>
        <translation>Kein Element wechselte seinen Status</translation>
    </message>
    <message>
        <source>Each change of an item&apos;s status within the window stands here, newest first.</source>
        <translation>Jeder Statuswechsel eines Elements im Zeitraum steht hier, der neueste zuerst.</translation>
    </message>
    <message>
        <source>Became</source>
        <translation>Wurde</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Element</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
</context>
<context>
    <name>JobActionDialog</name>
    <message>
        <source>Cancel %1</source>
        <translation>%1 abbrechen</translation>
    </message>
    <message>
        <source>Retry %1</source>
        <translation>%1 wiederholen</translation>
    </message>
    <message>
        <source>1 journal entry; a retry brings it back</source>
        <translation>1 Journaleintrag; eine Wiederholung bringt ihn zurück</translation>
    </message>
    <message>
        <source>1 journal entry</source>
        <translation>1 Journaleintrag</translation>
    </message>
    <message>
        <source>Cancel the job</source>
        <translation>Auftrag abbrechen</translation>
    </message>
    <message>
        <source>Retry the job</source>
        <translation>Auftrag wiederholen</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>goes into the journal</source>
        <translation>kommt ins Journal</translation>
    </message>
    <message>
        <source>Type “%1” to confirm</source>
        <translation>Zum Bestätigen „%1“ eingeben</translation>
    </message>
    <message>
        <source>this environment is protected</source>
        <translation>diese Umgebung ist geschützt</translation>
    </message>
</context>
<context>
    <name>JobActs</name>
    <message>
        <source>Retry…</source>
        <translation>Wiederholen…</translation>
    </message>
    <message>
        <source>Cancel…</source>
        <translation>Abbrechen…</translation>
    </message>
    <message>
        <source>Open item</source>
        <translation>Element öffnen</translation>
    </message>
</context>
<context>
    <name>JobAttempt</name>
    <message>
        <source>Attempt %1</source>
        <translation>Versuch %1</translation>
    </message>
</context>
<context>
    <name>JobDrawer</name>
    <message>
        <source>Job</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>Copy the job&apos;s id</source>
        <translation>Auftrags-ID kopieren</translation>
    </message>
    <message>
        <source>The job cannot be read</source>
        <translation>Der Auftrag lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>Reading the job</source>
        <translation>Auftrag wird gelesen</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>It has not run yet.</source>
        <translation>Noch nicht gelaufen.</translation>
    </message>
</context>
<context>
    <name>JobFacts</name>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
</context>
<context>
    <name>JobLive</name>
    <message>
        <source>Live answer</source>
        <translation>Live-Antwort</translation>
    </message>
    <message>
        <source>Open its transcript</source>
        <translation>Mitschrift öffnen</translation>
    </message>
    <message>
        <source>What the model says</source>
        <translation>Was das Modell sagt</translation>
    </message>
</context>
<context>
    <name>JobMenu</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Retry…</source>
        <translation>Wiederholen…</translation>
    </message>
    <message>
        <source>Cancel…</source>
        <translation>Abbrechen…</translation>
    </message>
</context>
<context>
    <name>JobPayload</name>
    <message>
        <source>Payload</source>
        <translation>Nutzdaten</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>JobsBanner</name>
    <message>
        <source>Show them</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Retrying…</source>
        <translation>Wird wiederholt…</translation>
    </message>
    <message>
        <source>it is being done</source>
        <translation>läuft bereits</translation>
    </message>
</context>
<context>
    <name>JobsEmpty</name>
    <message>
        <source>Reading jobs</source>
        <translation>Aufträge werden gelesen</translation>
    </message>
    <message>
        <source>The jobs cannot be read</source>
        <translation>Die Aufträge lassen sich nicht lesen</translation>
    </message>
    <message>
        <source>No job failed</source>
        <translation>Kein Auftrag gescheitert</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nichts passt</translation>
    </message>
    <message>
        <source>No such job</source>
        <translation>Kein solcher Auftrag</translation>
    </message>
    <message>
        <source>A job that fails is tried again with growing pauses. What fails every time stays here with its history.</source>
        <translation>Ein gescheiterter Auftrag wird mit wachsenden Pausen wiederholt. Was jedes Mal scheitert, bleibt hier mit seinem Verlauf.</translation>
    </message>
    <message>
        <source>No job of this kind is in this state.</source>
        <translation>Kein Auftrag dieser Art hat diesen Status.</translation>
    </message>
    <message>
        <source>No job is “%1” now.</source>
        <translation>Kein Auftrag im Status „%1“.</translation>
    </message>
    <message>
        <source>Show every kind</source>
        <translation>Alle Arten zeigen</translation>
    </message>
    <message>
        <source>Show all jobs</source>
        <translation>Alle Aufträge zeigen</translation>
    </message>
    <message>
        <source>No job yet</source>
        <translation>Noch kein Auftrag</translation>
    </message>
    <message>
        <source>Each phase of an item runs as a job. Resume an item of the backlog, and its job appears here.</source>
        <translation>Jede Phase eines Elements läuft als Auftrag. Ein Element des Backlogs fortsetzen, und sein Auftrag erscheint hier.</translation>
    </message>
    <message>
        <source>Go to the backlog</source>
        <translation>Zum Backlog</translation>
    </message>
</context>
<context>
    <name>JobsHeader</name>
    <message>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>What comes back by the clock, and who does the work</source>
        <translation>Was nach der Uhr wiederkehrt und wer die Arbeit tut</translation>
    </message>
    <message>
        <source>%1 · show</source>
        <comment>changed rows</comment>
        <translation>%1 · zeigen</translation>
    </message>
    <message>
        <source>Kind of job</source>
        <translation>Art des Auftrags</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Schedule and nodes</source>
        <translation>Zeitplan und Knoten</translation>
    </message>
    <message>
        <source>The order in which jobs go once workers are free</source>
        <translation>Die Reihenfolge, in der Aufträge drankommen, sobald Arbeiter frei sind</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Als Nächstes</translation>
    </message>
    <message>
        <source>What keeps work from running all at once</source>
        <translation>Was verhindert, dass alle Arbeit zugleich läuft</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
</context>
<context>
    <name>JobsPage</name>
    <message>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
</context>
<context>
    <name>JobsTable</name>
    <message>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betrifft</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
</context>
<context>
    <name>KeyValueRow</name>
    <message>
        <source>%1: %2</source>
        <comment>fact and its value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1 kopieren</translation>
    </message>
</context>
<context>
    <name>LeaveDialog</name>
    <message>
        <source>Leave with unsaved prompts?</source>
        <translation>Mit ungesicherten Prompts verlassen?</translation>
    </message>
    <message>
        <source>what was typed is lost</source>
        <translation>das Getippte geht verloren</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Verlassen</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Bleiben</translation>
    </message>
    <message numerus="yes">
        <source>%n prompt(s) have changes that are not saved:</source>
        <translation>
            <numerusform>%n Prompt hat Änderungen, die nicht gesichert sind:</numerusform>
            <numerusform>%n Prompts haben Änderungen, die nicht gesichert sind:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LimitDialog</name>
    <message>
        <source>Limit work at once</source>
        <translation>Gleichzeitige Arbeit begrenzen</translation>
    </message>
    <message>
        <source>Limit %1</source>
        <translation>%1 begrenzen</translation>
    </message>
    <message>
        <source>1 journal entry with your reason; every node follows it</source>
        <translation>1 Journaleintrag mit Ihrem Grund; alle Knoten folgen</translation>
    </message>
    <message>
        <source>Limit of what</source>
        <translation>Wofür die Grenze gilt</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>Zugleich</translation>
    </message>
    <message>
        <source>empty: any number</source>
        <translation>leer: beliebig viele</translation>
    </message>
    <message>
        <source>a number from 1</source>
        <translation>eine Zahl ab 1</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>goes into the journal</source>
        <translation>kommt ins Journal</translation>
    </message>
</context>
<context>
    <name>LimitMenu</name>
    <message>
        <source>Open the provider&apos;s settings</source>
        <translation>Einstellungen des Anbieters öffnen</translation>
    </message>
    <message>
        <source>Change the limit…</source>
        <translation>Grenze ändern…</translation>
    </message>
    <message>
        <source>Open or close the gate…</source>
        <translation>Tor öffnen oder schließen…</translation>
    </message>
    <message>
        <source>Resume plan…</source>
        <translation>Plan fortsetzen…</translation>
    </message>
    <message>
        <source>Pause plan…</source>
        <translation>Plan anhalten…</translation>
    </message>
    <message>
        <source>it is no plan</source>
        <translation>es ist kein Plan</translation>
    </message>
</context>
<context>
    <name>LimitsPanel</name>
    <message>
        <source>Pauses and limits</source>
        <translation>Pausen und Grenzen</translation>
    </message>
    <message>
        <source>Limit…</source>
        <translation>Begrenzen…</translation>
    </message>
    <message>
        <source>Pause plan…</source>
        <translation>Plan anhalten…</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>Zugleich</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Nothing is paused or limited</source>
        <translation>Nichts ist angehalten oder begrenzt</translation>
    </message>
    <message>
        <source>Every plan and phase takes as much at once as there are workers.</source>
        <translation>Jeder Plan und jede Phase nimmt so viel zugleich, wie es Arbeiter gibt.</translation>
    </message>
</context>
<context>
    <name>LiveState</name>
    <message>
        <source>Paused · %1, %2 changes wait</source>
        <translation>Pausiert · %1, %2 Änderungen warten</translation>
    </message>
    <message>
        <source>Paused · %1</source>
        <translation>Pausiert · %1</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>Live · %1 s ago</source>
        <translation>Live · vor %1 s</translation>
    </message>
    <message>
        <source>Go on with live changes</source>
        <translation>Live-Änderungen wieder zeigen</translation>
    </message>
    <message>
        <source>Hold live changes back</source>
        <translation>Live-Änderungen zurückhalten</translation>
    </message>
    <message>
        <source>Ctrl+.</source>
        <translation>Strg+.</translation>
    </message>
    <message>
        <source>The store is not open</source>
        <translation>Der Speicher ist nicht offen</translation>
    </message>
</context>
<context>
    <name>LiveTextBox</name>
    <message>
        <source>Follow the end</source>
        <translation>Dem Ende folgen</translation>
    </message>
</context>
<context>
    <name>MetricWords</name>
    <message>
        <source>Runs of planners that ended, by outcome.</source>
        <translation>Beendete Läufe von Planern, nach Ergebnis.</translation>
    </message>
    <message>
        <source>How long runs took that completed, failed or were blocked after a call; off by 5 % at most.</source>
        <translation>Wie lange Läufe dauerten, die fertig wurden, scheiterten oder nach einem Aufruf blockiert wurden; Abweichung höchstens 5 %.</translation>
    </message>
    <message>
        <source>Runs that began, and those of them that were no first attempt.</source>
        <translation>Begonnene Läufe und die davon, die kein erster Versuch waren.</translation>
    </message>
    <message>
        <source>Calls to providers; runs whose provider did not tell its usage or has no price.</source>
        <translation>Aufrufe bei Anbietern; Läufe, deren Anbieter den Verbrauch nicht meldete oder keinen Preis hat.</translation>
    </message>
    <message>
        <source>Tokens that providers told; cached ones are among those of the prompt.</source>
        <translation>Tokens, die Anbieter meldeten; die aus dem Cache sind in denen des Prompts enthalten.</translation>
    </message>
    <message>
        <source>What calls cost by the configured prices.</source>
        <translation>Was Aufrufe nach den eingestellten Preisen kosten.</translation>
    </message>
    <message>
        <source>Runs that sent an answer back, and those that might not any more.</source>
        <translation>Läufe, die eine Antwort zurückgaben, und solche, die es nicht mehr durften.</translation>
    </message>
    <message>
        <source>Items that somebody resumed, and what became of them.</source>
        <translation>Elemente, die jemand fortgesetzt hat, und was aus ihnen wurde.</translation>
    </message>
    <message>
        <source>Jobs that wait, run or are held.</source>
        <translation>Aufträge, die warten, laufen oder angehalten sind.</translation>
    </message>
    <message>
        <source>How long the oldest ready job waits.</source>
        <translation>Wie lange der älteste bereite Auftrag wartet.</translation>
    </message>
    <message>
        <source>Items in progress by the backlog, against runs that began and did not end by the journal.</source>
        <translation>Elemente in Arbeit laut Backlog, gegenüber Läufen, die laut Journal begannen und nicht endeten.</translation>
    </message>
    <message>
        <source>The largest difference of these two of one plan.</source>
        <translation>Der größte Unterschied dieser beiden bei einem Plan.</translation>
    </message>
    <message>
        <source>Plans whose two counts differ by more than one, and those that have for more than 5 min.</source>
        <translation>Pläne, deren zwei Zählungen um mehr als eins abweichen, und solche, bei denen es länger als 5 min so ist.</translation>
    </message>
    <message>
        <source>Lore that something began to wait for, that was ready in time, and that was not.</source>
        <translation>Lore, auf die etwas zu warten begann, die rechtzeitig bereit war und die es nicht war.</translation>
    </message>
    <message>
        <source>Open obligations by age: up to 12 h, up to 72 h, older.</source>
        <translation>Offene Verpflichtungen nach Alter: bis 12 h, bis 72 h, älter.</translation>
    </message>
    <message>
        <source>Obligations that somebody resolved or dismissed.</source>
        <translation>Verpflichtungen, die jemand gelöst oder verworfen hat.</translation>
    </message>
    <message>
        <source>Gates of providers that closed, slowed and opened.</source>
        <translation>Tore von Anbietern, die geschlossen, gedrosselt und geöffnet wurden.</translation>
    </message>
    <message>
        <source>Jobs that used up their attempts.</source>
        <translation>Aufträge, die ihre Versuche verbraucht haben.</translation>
    </message>
    <message>
        <source>Entries of the journal, and what was odd about their times and numbers.</source>
        <translation>Einträge des Journals und was an ihren Zeiten und Nummern auffiel.</translation>
    </message>
</context>
<context>
    <name>ModalDialog</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
</context>
<context>
    <name>NextPanel</name>
    <message>
        <source>What runs next, and why</source>
        <translation>Was als Nächstes läuft und warum</translation>
    </message>
    <message>
        <source>What runs next</source>
        <translation>Was als Nächstes läuft</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Platz</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Gegenstand</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Passes</source>
        <translation>Passiert</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Plätze</translation>
    </message>
    <message>
        <source>Reading what runs next</source>
        <translation>Die nächsten Aufträge werden gelesen</translation>
    </message>
    <message>
        <source>What runs next cannot be read</source>
        <translation>Die nächsten Aufträge lassen sich nicht lesen</translation>
    </message>
    <message>
        <source>Nothing waits for a worker</source>
        <translation>Nichts wartet auf einen Arbeiter</translation>
    </message>
    <message>
        <source>Jobs that are ready stand here in the order in which they go, with what decides it.</source>
        <translation>Bereite Aufträge stehen hier in ihrer Reihenfolge, mit dem, was sie bestimmt.</translation>
    </message>
</context>
<context>
    <name>NodeRow</name>
    <message>
        <source>this console</source>
        <translation>diese Konsole</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>Stumm</translation>
    </message>
    <message>
        <source>leads</source>
        <translation>führt</translation>
    </message>
    <message>
        <source>%1, leads</source>
        <translation>%1, führt</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>Version %1</translation>
    </message>
</context>
<context>
    <name>NodesPanel</name>
    <message>
        <source>Nodes</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>Arbeiter</translation>
    </message>
    <message>
        <source>Up since</source>
        <translation>Läuft seit</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Gesehen</translation>
    </message>
    <message>
        <source>Reading the nodes</source>
        <translation>Knoten werden gelesen</translation>
    </message>
    <message>
        <source>The nodes cannot be read</source>
        <translation>Die Knoten lassen sich nicht lesen</translation>
    </message>
    <message>
        <source>Every process that opens the store is a node. The one that leads does the clock work: it starts what is due, sweeps stale items and seals the journal. When it goes, another takes over within seconds, and jobs it held are given back without losing an attempt.</source>
        <translation>Jeder Prozess, der den Speicher öffnet, ist ein Knoten. Der führende Knoten arbeitet nach der Uhr: Er startet, was fällig ist, räumt liegen gebliebene Elemente auf und versiegelt das Journal. Fällt er aus, übernimmt binnen Sekunden ein anderer, und seine Aufträge werden zurückgegeben, ohne dass ein Versuch verloren geht.</translation>
    </message>
</context>
<context>
    <name>NotificationList</name>
    <message>
        <source>Notifications</source>
        <translation>Meldungen</translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n ungelesen</numerusform>
            <numerusform>%n ungelesen</numerusform>
        </translation>
    </message>
    <message>
        <source>Mark all read</source>
        <translation>Alle als gelesen markieren</translation>
    </message>
    <message>
        <source>Nothing happened yet</source>
        <translation>Noch ist nichts geschehen</translation>
    </message>
    <message>
        <source>What gives up, dies or ends in bulk is told here.</source>
        <translation>Was aufgibt, endgültig scheitert oder als Sammelvorgang endet, steht hier.</translation>
    </message>
</context>
<context>
    <name>ObjectiveWords</name>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Resumed items: good when they complete within %1; bad when they do not or their job dies; those that somebody cancels are left out.</source>
        <translation>Fortgesetzte Elemente: gut, wenn sie binnen %1 fertig werden; schlecht, wenn nicht oder wenn ihr Auftrag aufgegeben wird; die jemand abbricht, zählen nicht.</translation>
    </message>
    <message>
        <source>Runs of phases: good when they complete within %1; bad when they take longer or fail; blocked, held and cancelled ones are left out.</source>
        <translation>Läufe von Phasen: gut, wenn sie binnen %1 fertig werden; schlecht, wenn sie länger brauchen oder scheitern; blockierte, angehaltene und abgebrochene zählen nicht.</translation>
    </message>
    <message>
        <source>Runs of phases: good when they complete, bad when they fail; blocked, held and cancelled ones are left out.</source>
        <translation>Läufe von Phasen: gut, wenn sie fertig werden, schlecht, wenn sie scheitern; blockierte, angehaltene und abgebrochene zählen nicht.</translation>
    </message>
    <message>
        <source>Lore that work waits for: good when it is ready within %1, bad when it is not.</source>
        <translation>Lore, auf die Arbeit wartet: gut, wenn sie binnen %1 bereit ist, schlecht, wenn nicht.</translation>
    </message>
</context>
<context>
    <name>OperatorButton</name>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>G S</source>
        <translation>G S</translation>
    </message>
</context>
<context>
    <name>OrphanedItems</name>
    <message>
        <source>Items without a plan</source>
        <translation>Elemente ohne Plan</translation>
    </message>
    <message>
        <source>Every item has its plan</source>
        <translation>Jedes Element hat seinen Plan</translation>
    </message>
    <message>
        <source>Items whose plan was removed stand here, oldest first.</source>
        <translation>Elemente, deren Plan entfernt wurde, stehen hier, die ältesten zuerst.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Element</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
</context>
<context>
    <name>OverviewBanner</name>
    <message>
        <source>Planner health is critical.</source>
        <translation>Der Zustand der Planer ist kritisch.</translation>
    </message>
    <message>
        <source>Open planner health</source>
        <translation>Zustand der Planer öffnen</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Anzeigen</translation>
    </message>
</context>
<context>
    <name>OverviewHeader</name>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>New plan…</source>
        <translation>Neuer Plan…</translation>
    </message>
    <message>
        <source>the store is not open</source>
        <translation>der Speicher ist nicht offen</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>No plans yet</source>
        <translation>Noch keine Pläne</translation>
    </message>
    <message>
        <source>A plan is a book or a piece of work that agents take from vision to scene. Make one here, or take in what another system has with &quot;loomdeck import&quot;.</source>
        <translation>Ein Plan ist ein Buch oder ein Vorhaben, das Agenten von der Vision bis zur Szene bringen. Hier einen anlegen oder mit „loomdeck import“ übernehmen, was ein anderes System hat.</translation>
    </message>
    <message>
        <source>New plan…</source>
        <translation>Neuer Plan…</translation>
    </message>
    <message>
        <source>The overview cannot be read</source>
        <translation>Der Überblick lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>Reading the backlog</source>
        <translation>Backlog wird gelesen</translation>
    </message>
</context>
<context>
    <name>PageHost</name>
    <message>
        <source>Backlog</source>
        <translation>Backlog</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Fehlschläge</translation>
    </message>
    <message>
        <source>Planner health</source>
        <translation>Zustand der Planer</translation>
    </message>
</context>
<context>
    <name>PaletteFoot</name>
    <message>
        <source>move</source>
        <translation>bewegen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>run</source>
        <translation>ausführen</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Strg+Enter</translation>
    </message>
    <message>
        <source>run and stay</source>
        <translation>ausführen, bleiben</translation>
    </message>
    <message>
        <source>&gt; commands   # items</source>
        <translation>&gt; Befehle   # Elemente</translation>
    </message>
</context>
<context>
    <name>PlanCoverage</name>
    <message>
        <source>Coverage by plan</source>
        <translation>Abdeckung je Plan</translation>
    </message>
    <message>
        <source>There is no plan with items</source>
        <translation>Es gibt keinen Plan mit Elementen</translation>
    </message>
    <message>
        <source>How far each plan is in each phase stands here as soon as a vision has made its backlog.</source>
        <translation>Wie weit jeder Plan in jeder Phase ist, steht hier, sobald eine Vision sein Backlog erzeugt hat.</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Vision</source>
        <translation>Vision</translation>
    </message>
    <message>
        <source>Bible</source>
        <translation>Bibel</translation>
    </message>
    <message>
        <source>Iteration</source>
        <translation>Iteration</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>Kapitel</translation>
    </message>
    <message>
        <source>Scrolls</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Scenes</source>
        <translation>Szenen</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>Lücken</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Elemente</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Touched</source>
        <translation>Berührt</translation>
    </message>
</context>
<context>
    <name>PlanDialog</name>
    <message>
        <source>New plan</source>
        <translation>Neuer Plan</translation>
    </message>
    <message>
        <source>Makes its first three items; nothing starts by itself</source>
        <translation>Erzeugt seine ersten drei Elemente; nichts beginnt von selbst</translation>
    </message>
    <message>
        <source>Make the plan</source>
        <translation>Plan anlegen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>what the vision is written from</source>
        <translation>woraus die Vision geschrieben wird</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>Title of the new project</source>
        <translation>Titel des neuen Projekts</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>Choose who writes</source>
        <translation>Wählen, wer schreibt</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Zweig</translation>
    </message>
</context>
<context>
    <name>PlanHoldDialog</name>
    <message>
        <source>Pause a plan</source>
        <translation>Einen Plan anhalten</translation>
    </message>
    <message>
        <source>Resume a plan</source>
        <translation>Einen Plan fortsetzen</translation>
    </message>
    <message>
        <source>Pause %1</source>
        <translation>%1 anhalten</translation>
    </message>
    <message>
        <source>Resume %1</source>
        <translation>%1 fortsetzen</translation>
    </message>
    <message>
        <source>1 journal entry with your reason; every node follows it</source>
        <translation>1 Journaleintrag mit Ihrem Grund; alle Knoten folgen</translation>
    </message>
    <message>
        <source>Pause the plan</source>
        <translation>Plan anhalten</translation>
    </message>
    <message>
        <source>Resume the plan</source>
        <translation>Plan fortsetzen</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>goes into the journal</source>
        <translation>kommt ins Journal</translation>
    </message>
</context>
<context>
    <name>PlanMenu</name>
    <message>
        <source>Pause plan…</source>
        <translation>Plan anhalten…</translation>
    </message>
    <message>
        <source>Resume plan…</source>
        <translation>Plan fortsetzen…</translation>
    </message>
    <message>
        <source>Limit work at once…</source>
        <translation>Gleichzeitige Arbeit begrenzen…</translation>
    </message>
</context>
<context>
    <name>PlannerPrompts</name>
    <message>
        <source>Prompts of the planners</source>
        <translation>Prompts der Planer</translation>
    </message>
    <message>
        <source>There is no planner</source>
        <translation>Es gibt keinen Planer</translation>
    </message>
    <message>
        <source>Each planner and the prompt that it asks with stand here; Enter opens the prompt in Settings.</source>
        <translation>Jeder Planer und der Prompt, mit dem er fragt, stehen hier; Enter öffnet den Prompt in den Einstellungen.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Planner</source>
        <translation>Planer</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
</context>
<context>
    <name>PlansPanel</name>
    <message>
        <source>Backlog by plan</source>
        <translation>Backlog je Plan</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>Stuck</source>
        <translation>Festgefahren</translation>
    </message>
</context>
<context>
    <name>PromiseRow</name>
    <message>
        <source>%1 left</source>
        <comment>of an error budget</comment>
        <translation>%1 übrig</translation>
    </message>
</context>
<context>
    <name>PromisesPanel</name>
    <message>
        <source>Service levels</source>
        <translation>Dienstgüte</translation>
    </message>
    <message>
        <source>Drift</source>
        <translation>Drift</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
</context>
<context>
    <name>PromptBanner</name>
    <message>
        <source>Somebody was faster.</source>
        <translation>Jemand war schneller.</translation>
    </message>
    <message>
        <source>A newer default exists.</source>
        <translation>Es gibt eine neuere Vorgabe.</translation>
    </message>
    <message>
        <source>Version %1 came with this program; what you use was left as it is.</source>
        <translation>Fassung %1 kam mit diesem Programm; die benutzte blieb, wie sie ist.</translation>
    </message>
    <message>
        <source>Go on with mine</source>
        <translation>Mit meiner weitermachen</translation>
    </message>
    <message>
        <source>Show versions</source>
        <translation>Fassungen zeigen</translation>
    </message>
    <message>
        <source>Show theirs</source>
        <translation>Deren Fassung zeigen</translation>
    </message>
</context>
<context>
    <name>PromptDialog</name>
    <message>
        <source>1 journal entry, with the version before and after</source>
        <translation>1 Journaleintrag, mit der Fassung davor und danach</translation>
    </message>
    <message>
        <source>Use it at once</source>
        <translation>Sofort benutzen</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Was sich geändert hat</translation>
    </message>
    <message>
        <source>kept with the version</source>
        <translation>bleibt bei der Fassung</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>goes into the journal</source>
        <translation>kommt ins Journal</translation>
    </message>
    <message>
        <source>Type “%1” to confirm</source>
        <translation>Zum Bestätigen „%1“ eingeben</translation>
    </message>
    <message>
        <source>this environment is protected</source>
        <translation>diese Umgebung ist geschützt</translation>
    </message>
</context>
<context>
    <name>PromptHead</name>
    <message>
        <source>nothing is changed</source>
        <translation>nichts ist geändert</translation>
    </message>
    <message>
        <source>the text has a fault</source>
        <translation>der Text hat einen Fehler</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Fassungen</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Änderungen verwerfen</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Sichern…</translation>
    </message>
    <message>
        <source>Ctrl+S</source>
        <translation>Strg+S</translation>
    </message>
</context>
<context>
    <name>PromptNav</name>
    <message>
        <source>Prompts</source>
        <translation>Prompts</translation>
    </message>
</context>
<context>
    <name>PromptPreviewView</name>
    <message>
        <source>Item</source>
        <translation>Element</translation>
    </message>
    <message>
        <source>of this phase, changed last</source>
        <translation>dieser Phase, zuletzt geändert</translation>
    </message>
    <message>
        <source>Or by its id</source>
        <translation>Oder über seine ID</translation>
    </message>
    <message>
        <source>Enter looks it up</source>
        <translation>Enter sucht es</translation>
    </message>
    <message>
        <source>Without a value for this item: %1</source>
        <translation>Ohne Wert bei diesem Element: %1</translation>
    </message>
    <message>
        <source>What the model is asked</source>
        <translation>Was das Modell gefragt wird</translation>
    </message>
    <message>
        <source>What the phase would ask if it began now. Nothing is sent, and nothing is kept.</source>
        <translation>Was die Phase fragen würde, wenn sie jetzt begänne. Nichts wird gesendet, nichts wird behalten.</translation>
    </message>
    <message>
        <source>No item of this phase yet</source>
        <translation>Noch kein Element dieser Phase</translation>
    </message>
    <message>
        <source>A preview needs a real item. Items come with a plan, and later ones with its vision.</source>
        <translation>Eine Vorschau braucht ein echtes Element. Elemente kommen mit einem Plan, spätere mit seiner Vision.</translation>
    </message>
</context>
<context>
    <name>PromptRow</name>
    <message>
        <source>unsaved</source>
        <translation>ungesichert</translation>
    </message>
    <message>
        <source>newer default</source>
        <translation>neuere Vorgabe</translation>
    </message>
</context>
<context>
    <name>PromptTextView</name>
    <message>
        <source>Text of %1</source>
        <translation>Text von %1</translation>
    </message>
    <message>
        <source>Read only: %1</source>
        <translation>Nur lesbar: %1</translation>
    </message>
    <message>
        <source>Changed, not saved; nothing is wrong with it</source>
        <translation>Geändert, nicht gesichert; ohne Fehler</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Zeigen</translation>
    </message>
</context>
<context>
    <name>PromptVariableRow</name>
    <message>
        <source>For example: %1</source>
        <translation>Zum Beispiel: %1</translation>
    </message>
</context>
<context>
    <name>PromptVariables</name>
    <message>
        <source>Variables</source>
        <translation>Variablen</translation>
    </message>
    <message numerus="yes">
        <source>%n, click inserts</source>
        <comment>variables</comment>
        <translation>
            <numerusform>%n, Klick fügt ein</numerusform>
            <numerusform>%n, Klick fügt ein</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PromptVersionList</name>
    <message>
        <source>Versions, newest first</source>
        <translation>Fassungen, neueste zuerst</translation>
    </message>
</context>
<context>
    <name>PromptVersionRow</name>
    <message>
        <source>in use</source>
        <translation>benutzt</translation>
    </message>
    <message>
        <source>default</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Fassung %1</translation>
    </message>
</context>
<context>
    <name>PromptVersionsView</name>
    <message>
        <source>Compare with</source>
        <translation>Vergleichen mit</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Benutzt</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Vorherige</translation>
    </message>
    <message>
        <source>Write on from it</source>
        <translation>Davon ausgehen</translation>
    </message>
    <message>
        <source>Puts this text into the editor</source>
        <translation>Übernimmt diesen Text in den Editor</translation>
    </message>
    <message>
        <source>Take out of use…</source>
        <translation>Außer Gebrauch nehmen…</translation>
    </message>
    <message>
        <source>Difference: %1</source>
        <translation>Unterschied: %1</translation>
    </message>
</context>
<context>
    <name>PromptsSection</name>
    <message>
        <source>Prompts</source>
        <translation>Prompts</translation>
    </message>
    <message>
        <source>Reading the prompts</source>
        <translation>Prompts werden gelesen</translation>
    </message>
    <message>
        <source>The prompts cannot be read</source>
        <translation>Die Prompts lassen sich nicht lesen</translation>
    </message>
</context>
<context>
    <name>ProviderDialog</name>
    <message>
        <source>1 journal entry, with the settings before and after</source>
        <translation>1 Journaleintrag, mit den Einstellungen davor und danach</translation>
    </message>
    <message>
        <source>Set it up</source>
        <translation>Einrichten</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <source>The configuration file owns these settings and writes them at each start. Change them there, or take the provider over: then its entry in the file is left alone.</source>
        <translation>Diese Einstellungen gehören der Konfigurationsdatei; sie schreibt sie bei jedem Start. Dort ändern oder den Anbieter übernehmen: Dann bleibt sein Eintrag in der Datei unbeachtet.</translation>
    </message>
    <message>
        <source>Take it over from the configuration file</source>
        <translation>Von der Konfigurationsdatei übernehmen</translation>
    </message>
    <message>
        <source>Let the configuration file own it again from the next start on</source>
        <translation>Ab dem nächsten Start wieder der Konfigurationsdatei überlassen</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>goes into the journal</source>
        <translation>kommt ins Journal</translation>
    </message>
</context>
<context>
    <name>ProviderFields</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>local</source>
        <translation>lokal</translation>
    </message>
    <message>
        <source>Shown as</source>
        <translation>Angezeigt als</translation>
    </message>
    <message>
        <source>its name</source>
        <translation>sein Name</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Choose how it is called</source>
        <translation>Wählen, wie er aufgerufen wird</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>a reference, never the key</source>
        <translation>ein Verweis, nie der Schlüssel</translation>
    </message>
    <message>
        <source>Timeout</source>
        <translation>Zeitlimit</translation>
    </message>
    <message>
        <source>Calls at once</source>
        <translation>Aufrufe zugleich</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>unbegrenzt</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nicht gesetzt</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>Name: value, one a line; secrets as references</source>
        <translation>Name: Wert, ein Eintrag je Zeile; Geheimnisse als Verweise</translation>
    </message>
    <message>
        <source>Default model</source>
        <translation>Vorgabemodell</translation>
    </message>
    <message>
        <source>offered first</source>
        <translation>wird zuerst angeboten</translation>
    </message>
    <message>
        <source>Offer this provider first</source>
        <translation>Diesen Anbieter zuerst anbieten</translation>
    </message>
</context>
<context>
    <name>ProviderHead</name>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Verbindung testen</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>Set up…</source>
        <translation>Einrichten…</translation>
    </message>
    <message>
        <source>Switch off…</source>
        <translation>Ausschalten…</translation>
    </message>
    <message>
        <source>Switch on…</source>
        <translation>Einschalten…</translation>
    </message>
    <message>
        <source>New provider…</source>
        <translation>Neuer Anbieter…</translation>
    </message>
</context>
<context>
    <name>ProviderModelEdit</name>
    <message>
        <source>Model %1</source>
        <translation>Modell %1</translation>
    </message>
    <message>
        <source>Price of input, model %1</source>
        <translation>Preis der Eingabe, Modell %1</translation>
    </message>
    <message>
        <source>Price of output, model %1</source>
        <translation>Preis der Ausgabe, Modell %1</translation>
    </message>
    <message>
        <source>Price of cached input, model %1</source>
        <translation>Preis der Eingabe aus dem Cache, Modell %1</translation>
    </message>
    <message>
        <source>as input</source>
        <translation>wie Eingabe</translation>
    </message>
    <message>
        <source>Take this model out</source>
        <translation>Dieses Modell entfernen</translation>
    </message>
    <message>
        <source>set in the configuration file</source>
        <translation>in der Konfigurationsdatei festgelegt</translation>
    </message>
</context>
<context>
    <name>ProviderModelEdits</name>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Cached input</source>
        <translation>Eingabe (Cache)</translation>
    </message>
    <message>
        <source>Add a model</source>
        <translation>Modell hinzufügen</translation>
    </message>
    <message>
        <source>set in the configuration file</source>
        <translation>in der Konfigurationsdatei festgelegt</translation>
    </message>
    <message>
        <source>prices per million tokens; leave out what is not known</source>
        <translation>Preise je Million Tokens; Unbekanntes weglassen</translation>
    </message>
</context>
<context>
    <name>ProviderModelRow</name>
    <message>
        <source>input %1</source>
        <translation>Eingabe %1</translation>
    </message>
    <message>
        <source>output %1</source>
        <translation>Ausgabe %1</translation>
    </message>
    <message>
        <source>cached %1</source>
        <translation>Cache %1</translation>
    </message>
</context>
<context>
    <name>ProviderModels</name>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>prices per million tokens, in the currency of the bill</source>
        <translation>Preise je Million Tokens, in der Währung der Rechnung</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Cached input</source>
        <translation>Eingabe (Cache)</translation>
    </message>
    <message>
        <source>No model is listed, so nothing can be resumed with it. Add one under “Change…”.</source>
        <translation>Kein Modell ist aufgeführt, daher lässt sich nichts damit fortsetzen. Unter „Ändern…“ eines hinzufügen.</translation>
    </message>
</context>
<context>
    <name>ProviderNav</name>
    <message>
        <source>New provider…</source>
        <translation>Neuer Anbieter…</translation>
    </message>
    <message>
        <source>Providers</source>
        <translation>Anbieter</translation>
    </message>
</context>
<context>
    <name>ProviderProbe</name>
    <message>
        <source>Asking the provider…</source>
        <translation>Anbieter wird gefragt…</translation>
    </message>
    <message>
        <source>It is not asked to write anything.</source>
        <translation>Er soll dabei nichts schreiben.</translation>
    </message>
    <message>
        <source>It offers %1.</source>
        <translation>Er bietet %1 an.</translation>
    </message>
</context>
<context>
    <name>ProviderTurnDialog</name>
    <message>
        <source>1 journal entry with your reason, and one for each gate that moves</source>
        <translation>1 Journaleintrag mit Ihrem Grund und einer für jedes Tor, das sich bewegt</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>goes into the journal</source>
        <translation>kommt ins Journal</translation>
    </message>
    <message>
        <source>Type “%1” to confirm</source>
        <translation>Zum Bestätigen „%1“ eingeben</translation>
    </message>
    <message>
        <source>this environment is protected</source>
        <translation>diese Umgebung ist geschützt</translation>
    </message>
</context>
<context>
    <name>ProviderView</name>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
</context>
<context>
    <name>ProvidersSection</name>
    <message>
        <source>Providers</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Reading the providers</source>
        <translation>Anbieter werden gelesen</translation>
    </message>
    <message>
        <source>No provider yet</source>
        <translation>Noch kein Anbieter</translation>
    </message>
    <message>
        <source>A provider answers what phases ask. Set one up here, or name it in the configuration file.</source>
        <translation>Ein Anbieter beantwortet, was Phasen fragen. Hier einen einrichten oder in der Konfigurationsdatei nennen.</translation>
    </message>
    <message>
        <source>New provider…</source>
        <translation>Neuer Anbieter…</translation>
    </message>
    <message>
        <source>The providers cannot be read</source>
        <translation>Die Anbieter lassen sich nicht lesen</translation>
    </message>
</context>
<context>
    <name>QueryField</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Copy the filter</source>
        <translation>Filter kopieren</translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Backlog</source>
        <translation>Backlog</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Fehlschläge</translation>
    </message>
    <message>
        <source>Planner health</source>
        <translation>Zustand der Planer</translation>
    </message>
</context>
<context>
    <name>RailEntry</name>
    <message>
        <source>%1 (%2)</source>
        <comment>tip with its shortcut</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>ReasonField</name>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>optional, goes into the journal</source>
        <translation>freiwillig, kommt ins Journal</translation>
    </message>
</context>
<context>
    <name>ReasonsPanel</name>
    <message>
        <source>Waiting for</source>
        <translation>Warten auf</translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <translation>Nichts wartet</translation>
    </message>
    <message>
        <source>Items that cannot start say here what they wait for.</source>
        <translation>Elemente, die nicht beginnen können, nennen hier, worauf sie warten.</translation>
    </message>
    <message numerus="yes">
        <source>And %n more</source>
        <comment>reasons</comment>
        <translation>
            <numerusform>Und %n weiterer</numerusform>
            <numerusform>Und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResumeChoicesGrid</name>
    <message>
        <source>stamped on the task</source>
        <translation>an der Aufgabe vermerkt</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Choose a provider</source>
        <translation>Anbieter wählen</translation>
    </message>
    <message>
        <source>Choose who writes it.</source>
        <translation>Wählen, wer es schreibt.</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>Modell wählen</translation>
    </message>
    <message>
        <source>Choose a model.</source>
        <translation>Ein Modell wählen.</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Choose an agent</source>
        <translation>Agent wählen</translation>
    </message>
    <message>
        <source>Choose who acts.</source>
        <translation>Wählen, wer handelt.</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Zweig</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Gespräch</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>Conversation plan</source>
        <translation>Gesprächsplan</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
</context>
<context>
    <name>ResumeDialog</name>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Resume %1</source>
        <translation>%1 fortsetzen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Load it again</source>
        <translation>Neu laden</translation>
    </message>
</context>
<context>
    <name>RunningPanel</name>
    <message>
        <source>Running now</source>
        <translation>Läuft gerade</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Gegenstand</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Versuch</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Nothing runs</source>
        <translation>Nichts läuft</translation>
    </message>
    <message>
        <source>Workers take a job as soon as one is ready.</source>
        <translation>Arbeiter nehmen einen Auftrag, sobald einer bereit ist.</translation>
    </message>
</context>
<context>
    <name>SchedulePanel</name>
    <message>
        <source>Schedule</source>
        <translation>Zeitplan</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nächster</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Letzter</translation>
    </message>
    <message>
        <source>Reading the schedule</source>
        <translation>Zeitplan wird gelesen</translation>
    </message>
    <message>
        <source>The schedule cannot be read</source>
        <translation>Der Zeitplan lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>Nothing is scheduled</source>
        <translation>Nichts eingeplant</translation>
    </message>
    <message>
        <source>Work that comes back by the clock stands here, with its next run.</source>
        <translation>Arbeit, die nach der Uhr wiederkehrt, steht hier mit ihrem nächsten Lauf.</translation>
    </message>
</context>
<context>
    <name>ScheduleRow</name>
    <message>
        <source>next %1</source>
        <translation>nächster %1</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>Schedule %1</source>
        <translation>Zeitplan %1</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>Ausschalten</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>Einschalten</translation>
    </message>
</context>
<context>
    <name>ScopeButton</name>
    <message>
        <source>What the console looks at</source>
        <translation>Blickfeld der Konsole</translation>
    </message>
    <message>
        <source>What the console looks at; this plan is paused</source>
        <translation>Blickfeld der Konsole; dieser Plan ist angehalten</translation>
    </message>
</context>
<context>
    <name>ScopeList</name>
    <message>
        <source>all branches</source>
        <translation>alle Zweige</translation>
    </message>
    <message>
        <source>All plans</source>
        <translation>Alle Pläne</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>Pläne</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Zweig</translation>
    </message>
</context>
<context>
    <name>ScopeRow</name>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>Resume this plan…</source>
        <translation>Diesen Plan fortsetzen…</translation>
    </message>
    <message>
        <source>Pause this plan…</source>
        <translation>Diesen Plan anhalten…</translation>
    </message>
</context>
<context>
    <name>SearchButton</name>
    <message>
        <source>Search or run a command</source>
        <translation>Suchen oder Befehl ausführen</translation>
    </message>
    <message>
        <source>Ctrl K</source>
        <translation>Strg K</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
</context>
<context>
    <name>SeriesChart</name>
    <message>
        <source>Nothing happened</source>
        <translation>Nichts geschehen</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>Keine Daten</translation>
    </message>
</context>
<context>
    <name>SeriesTable</name>
    <message>
        <source>Copy as a table</source>
        <translation>Als Tabelle kopieren</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>Als CSV kopieren</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Als CSV sichern…</translation>
    </message>
</context>
<context>
    <name>SettingsNav</name>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Error log</source>
        <translation>Fehlerprotokoll</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Abschnitte</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>Prompts</translation>
    </message>
    <message numerus="yes">
        <source>%n unsaved</source>
        <translation>
            <numerusform>%n ungesichert</numerusform>
            <numerusform>%n ungesichert</numerusform>
        </translation>
    </message>
    <message>
        <source>Providers</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation>Schwellen</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Loomdeck %1 · Qt %2</source>
        <translation>Loomdeck %1 · Qt %2</translation>
    </message>
    <message>
        <source>Copy for a report</source>
        <translation>Für Bericht kopieren</translation>
    </message>
    <message>
        <source>Versions, store, environment and node as text</source>
        <translation>Versionen, Speicher, Umgebung und Knoten als Text</translation>
    </message>
</context>
<context>
    <name>ShortcutList</name>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Search shortcuts</source>
        <translation>Tastenkürzel suchen</translation>
    </message>
    <message numerus="yes">
        <source>%n shortcut(s)</source>
        <translation>
            <numerusform>%n Tastenkürzel</numerusform>
            <numerusform>%n Tastenkürzel</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nichts passt</translation>
    </message>
    <message>
        <source>No shortcut has “%1” in its name or its keys.</source>
        <translation>Kein Tastenkürzel hat „%1“ im Namen oder in seinen Tasten.</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
</context>
<context>
    <name>ShortcutRow</name>
    <message>
        <source>or</source>
        <comment>between two shortcuts</comment>
        <translation>oder</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>SmallChart</name>
    <message>
        <source>Opens the chart on Planner health</source>
        <translation>Öffnet das Diagramm unter „Zustand der Planer“</translation>
    </message>
</context>
<context>
    <name>StaleItems</name>
    <message>
        <source>Items that stand still</source>
        <translation>Elemente, die stillstehen</translation>
    </message>
    <message>
        <source>Nothing stands still</source>
        <translation>Nichts steht still</translation>
    </message>
    <message>
        <source>Items in progress that nothing touches for longer than the threshold stand here, the longest first.</source>
        <translation>Elemente in Arbeit, die länger als die Schwelle unberührt bleiben, stehen hier, die am längsten zuerst.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Element</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Untouched</source>
        <translation>Unberührt</translation>
    </message>
</context>
<context>
    <name>StateTabs</name>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <source>Pending</source>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Dismissed</source>
        <translation>Verworfen</translation>
    </message>
    <message>
        <source>Silenced</source>
        <translation>Stumm</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Drafting</source>
        <translation>Im Entwurf</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>obligation</comment>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>Quittiert</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Zugestellt</translation>
    </message>
    <message>
        <source>Healthy</source>
        <translation>Gesund</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>gate</comment>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Gelöst</translation>
    </message>
    <message>
        <source>Steady</source>
        <translation>Stabil</translation>
    </message>
    <message>
        <source>Stuck</source>
        <translation>Festgefahren</translation>
    </message>
    <message>
        <source>Orphaned</source>
        <translation>Verwaist</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Blockiert</translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation>Bald fällig</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Degraded</source>
        <translation>Geschwächt</translation>
    </message>
    <message>
        <source>Throttled</source>
        <translation>Gedrosselt</translation>
    </message>
    <message>
        <source>Burning</source>
        <translation>Schwindet</translation>
    </message>
    <message>
        <source>Retrying</source>
        <translation>Wiederholt</translation>
    </message>
    <message>
        <source>Drifting</source>
        <translation>Driftet</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Breached</source>
        <translation>Verletzt</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>Erschöpft</translation>
    </message>
    <message>
        <source>Firing</source>
        <translation>Ausgelöst</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>Not told</source>
        <translation>Ungemeldet</translation>
    </message>
    <message>
        <source>Dead</source>
        <translation>Aufgegeben</translation>
    </message>
    <message>
        <source>New</source>
        <comment>failure</comment>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>Zugewiesen</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>Ignoriert</translation>
    </message>
    <message>
        <source>Slowed</source>
        <comment>gate</comment>
        <translation>Gedrosselt</translation>
    </message>
    <message>
        <source>Probing</source>
        <comment>gate</comment>
        <translation>Probe</translation>
    </message>
    <message>
        <source>Shut</source>
        <comment>gate</comment>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Limited</source>
        <translation>Begrenzt</translation>
    </message>
    <message>
        <source>Old</source>
        <comment>world bible</comment>
        <translation>Veraltet</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Kritisch</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlt</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Store does not answer</source>
        <translation>Speicher antwortet nicht</translation>
    </message>
    <message>
        <source>Every change, in a chain that &quot;loomdeck verify&quot; walks</source>
        <translation>Jede Änderung, in einer Kette, die „loomdeck verify“ prüft</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>Times are shown in this zone; change it in Settings</source>
        <translation>Zeiten gelten in dieser Zone; in den Einstellungen änderbar</translation>
    </message>
</context>
<context>
    <name>StoreFailed</name>
    <message>
        <source>The store cannot be opened</source>
        <translation>Der Speicher lässt sich nicht öffnen</translation>
    </message>
</context>
<context>
    <name>StoreOpening</name>
    <message>
        <source>Opening %1</source>
        <translation>%1 wird geöffnet</translation>
    </message>
</context>
<context>
    <name>TableGeometry</name>
    <message>
        <source>%1 %</source>
        <comment>percentage</comment>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>TableHead</name>
    <message>
        <source>All rows</source>
        <translation>Alle Zeilen</translation>
    </message>
</context>
<context>
    <name>TableHeadCell</name>
    <message>
        <source>sorted, falling</source>
        <translation>sortiert, fallend</translation>
    </message>
    <message>
        <source>sorted, rising</source>
        <translation>sortiert, steigend</translation>
    </message>
</context>
<context>
    <name>TableRow</name>
    <message>
        <source>Row %1</source>
        <translation>Zeile %1</translation>
    </message>
</context>
<context>
    <name>TelemetryFeed</name>
    <message>
        <source>Telemetry</source>
        <translation>Telemetrie</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>No phase has told anything yet</source>
        <translation>Noch keine Phase hat etwas gemeldet</translation>
    </message>
    <message>
        <source>What phases say of themselves and resumes that were refused stand here, newest first.</source>
        <translation>Was Phasen von sich melden und welches Fortsetzen abgelehnt wurde, steht hier, das Neueste zuerst.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Element</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Zweig</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
</context>
<context>
    <name>ThresholdDialog</name>
    <message>
        <source>Reset “%1”</source>
        <translation>„%1“ zurücksetzen</translation>
    </message>
    <message>
        <source>Change “%1”</source>
        <translation>„%1“ ändern</translation>
    </message>
    <message>
        <source>1 journal entry with your reason; the planners are judged anew</source>
        <translation>1 Journaleintrag mit Ihrem Grund; die Planer werden neu beurteilt</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>New value</source>
        <translation>Neuer Wert</translation>
    </message>
    <message>
        <source>New value, in %1</source>
        <translation>Neuer Wert (%1)</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>goes into the journal</source>
        <translation>kommt ins Journal</translation>
    </message>
</context>
<context>
    <name>ThresholdRow</name>
    <message>
        <source>default %1</source>
        <translation>Vorgabe %1</translation>
    </message>
    <message>
        <source>default</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>Reset…</source>
        <translation>Zurücksetzen…</translation>
    </message>
</context>
<context>
    <name>ThresholdsSection</name>
    <message>
        <source>Thresholds</source>
        <translation>Schwellen</translation>
    </message>
    <message>
        <source>the planners&apos; health is judged by these · %1</source>
        <translation>danach wird der Zustand der Planer beurteilt · %1</translation>
    </message>
    <message>
        <source>Planner health</source>
        <translation>Zustand der Planer</translation>
    </message>
    <message>
        <source>Reading the thresholds</source>
        <translation>Schwellen werden gelesen</translation>
    </message>
    <message>
        <source>The thresholds cannot be read</source>
        <translation>Die Schwellen lassen sich nicht lesen</translation>
    </message>
</context>
<context>
    <name>TimePlot</name>
    <message>
        <source>no data</source>
        <translation>keine Daten</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Top bar</source>
        <translation>Kopfleiste</translation>
    </message>
</context>
<context>
    <name>TranscriptDialog</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Reading the transcript</source>
        <translation>Mitschrift wird gelesen</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Was gezeigt wird</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>%1 · the first call</source>
        <translation>%1 · der erste Aufruf</translation>
    </message>
    <message>
        <source>Compare with the attempt before</source>
        <translation>Mit dem Versuch davor vergleichen</translation>
    </message>
    <message>
        <source>it was the first call</source>
        <translation>es war der erste Aufruf</translation>
    </message>
</context>
<context>
    <name>UpcomingPanel</name>
    <message>
        <source>Next runs</source>
        <translation>Nächste Läufe</translation>
    </message>
    <message>
        <source>Nothing runs by itself: every schedule is off.</source>
        <translation>Nichts läuft von selbst: Alle Zeitpläne sind aus.</translation>
    </message>
</context>
<context>
    <name>WorldBibles</name>
    <message>
        <source>World bibles</source>
        <translation>Weltbibeln</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Old or missing</source>
        <translation>Veraltet oder fehlend</translation>
    </message>
    <message>
        <source>There is no world bible</source>
        <translation>Es gibt keine Weltbibel</translation>
    </message>
    <message>
        <source>The bible of each plan and branch stands here with its age as soon as the planners have written one.</source>
        <translation>Die Bibel jedes Plans und Zweigs steht hier mit ihrem Alter, sobald die Planer eine geschrieben haben.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Zweig</translation>
    </message>
    <message>
        <source>Newest entry</source>
        <translation>Neuester Eintrag</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>Untouched</source>
        <translation>Unberührt</translation>
    </message>
</context>
<context>
    <name>alerts</name>
    <message>
        <source>Planner template missing</source>
        <translation>Vorlage eines Planers fehlt</translation>
    </message>
    <message>
        <source>A step of a planner asks with a prompt that does not exist.</source>
        <translation>Ein Schritt eines Planers fragt mit einem Prompt, den es nicht gibt.</translation>
    </message>
    <message>
        <source>Planner template inactive</source>
        <translation>Vorlage eines Planers inaktiv</translation>
    </message>
    <message>
        <source>A step of a planner asks with a prompt that is switched off or empty.</source>
        <translation>Ein Schritt eines Planers fragt mit einem Prompt, der ausgeschaltet oder leer ist.</translation>
    </message>
    <message>
        <source>Stale backlog items detected</source>
        <translation>Liegen gebliebene Elemente im Backlog</translation>
    </message>
    <message>
        <source>An item is in progress and nothing touched it for too long.</source>
        <translation>Ein Element ist in Arbeit, und nichts berührte es zu lange.</translation>
    </message>
    <message>
        <source>Orphaned backlog items detected</source>
        <translation>Verwaiste Elemente im Backlog</translation>
    </message>
    <message>
        <source>An item belongs to a plan that does not exist.</source>
        <translation>Ein Element gehört zu einem Plan, den es nicht gibt.</translation>
    </message>
    <message>
        <source>Lore gaps detected</source>
        <translation>Lücken in der Lore</translation>
    </message>
    <message>
        <source>A plan has lore requirements that are blocked.</source>
        <translation>Ein Plan hat blockierte Lore-Anforderungen.</translation>
    </message>
    <message>
        <source>Persona obligations require attention</source>
        <translation>Verpflichtungen von Personas brauchen Aufmerksamkeit</translation>
    </message>
    <message>
        <source>A plan has open obligations of personas.</source>
        <translation>Ein Plan hat offene Verpflichtungen von Personas.</translation>
    </message>
    <message>
        <source>Backlog contract drift</source>
        <translation>Drift der Verträge im Backlog</translation>
    </message>
    <message>
        <source>Resumes were refused because their contract did not fit; several are an error.</source>
        <translation>Fortsetzen wurde abgelehnt, weil der Vertrag nicht passte; mehrere Male sind ein Fehler.</translation>
    </message>
    <message>
        <source>Recent planner failures</source>
        <translation>Jüngste Fehlschläge von Planern</translation>
    </message>
    <message>
        <source>A planner failed with an item that has not completed since.</source>
        <translation>Ein Planer scheiterte an einem Element, das seither nicht fertig wurde.</translation>
    </message>
    <message>
        <source>No planner executions observed</source>
        <translation>Keine Ausführungen von Planern</translation>
    </message>
    <message>
        <source>No planner has ever run.</source>
        <translation>Noch nie ist ein Planer gelaufen.</translation>
    </message>
    <message>
        <source>Critique budget exhausted</source>
        <translation>Kritikbudget erschöpft</translation>
    </message>
    <message>
        <source>Planners ran out of their budget for critique.</source>
        <translation>Planer haben ihr Budget für Kritik aufgebraucht.</translation>
    </message>
    <message>
        <source>Backlog item flapping</source>
        <translation>Element des Backlogs flattert</translation>
    </message>
    <message>
        <source>An item returns to pending again and again.</source>
        <translation>Ein Element kehrt immer wieder zu „Wartend“ zurück.</translation>
    </message>
    <message>
        <source>World-bible entries missing</source>
        <translation>Einträge der Weltbibel fehlen</translation>
    </message>
    <message>
        <source>A world bible has no active entries.</source>
        <translation>Eine Weltbibel hat keine aktiven Einträge.</translation>
    </message>
    <message>
        <source>World-bible entries stale</source>
        <translation>Einträge der Weltbibel veraltet</translation>
    </message>
    <message>
        <source>Nothing touched the entries of a world bible for too long.</source>
        <translation>Nichts berührte die Einträge einer Weltbibel zu lange.</translation>
    </message>
    <message>
        <source>Branch blocked by lore</source>
        <translation>Zweig durch Lore blockiert</translation>
    </message>
    <message>
        <source>A branch has so many blocked requirements for so long.</source>
        <translation>Ein Zweig hat seit dieser Zeit so viele blockierte Anforderungen.</translation>
    </message>
    <message>
        <source>Provider gate closed</source>
        <translation>Tor eines Anbieters geschlossen</translation>
    </message>
    <message>
        <source>No call goes to a provider&apos;s model; work waits. It is an error when only a person can open it.</source>
        <translation>Kein Aufruf geht an das Modell eines Anbieters; Arbeit wartet. Es ist ein Fehler, wenn nur ein Mensch es öffnen kann.</translation>
    </message>
    <message>
        <source>Job dead</source>
        <translation>Auftrag aufgegeben</translation>
    </message>
    <message>
        <source>A job of the last day used up its attempts, and nothing did its work since.</source>
        <translation>Ein Auftrag des letzten Tages hat seine Versuche verbraucht, und nichts hat seine Arbeit seither getan.</translation>
    </message>
    <message>
        <source>Service level burning</source>
        <translation>Dienstgüte schwindet</translation>
    </message>
    <message>
        <source>An error budget is used up too fast, or gone; a warning while it is at risk.</source>
        <translation>Ein Fehlerbudget wird zu schnell verbraucht oder ist erschöpft; eine Warnung, solange es gefährdet ist.</translation>
    </message>
    <message>
        <source>Store nearly full</source>
        <translation>Speicher fast voll</translation>
    </message>
    <message>
        <source>The disk that holds the store is filled by so many percent.</source>
        <translation>Der Datenträger des Speichers ist zu so viel Prozent gefüllt.</translation>
    </message>
    <message>
        <source>Node gone</source>
        <translation>Knoten verschwunden</translation>
    </message>
    <message>
        <source>A node of this store has not been heard of, and did not say good-bye.</source>
        <translation>Von einem Knoten dieses Speichers kommt nichts mehr, und er hat sich nicht abgemeldet.</translation>
    </message>
</context>
<context>
    <name>commands</name>
    <message>
        <source>Switch a schedule on or off</source>
        <translation>Zeitplan ein- oder ausschalten</translation>
    </message>
    <message>
        <source>Retry job</source>
        <translation>Auftrag wiederholen</translation>
    </message>
    <message>
        <source>Cancel job…</source>
        <translation>Auftrag abbrechen…</translation>
    </message>
    <message>
        <source>New project…</source>
        <translation>Neues Projekt…</translation>
    </message>
    <message>
        <source>New plan…</source>
        <translation>Neuer Plan…</translation>
    </message>
    <message>
        <source>Fulfil lore requirement…</source>
        <translation>Lore-Anforderung erfüllen…</translation>
    </message>
    <message>
        <source>Resume, retry or cancel the selection…</source>
        <translation>Auswahl fortsetzen, wiederholen oder abbrechen…</translation>
    </message>
    <message>
        <source>Resume…</source>
        <translation>Fortsetzen…</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Cancel…</source>
        <translation>Abbrechen…</translation>
    </message>
    <message>
        <source>New API token…</source>
        <translation>Neues API-Token…</translation>
    </message>
    <message>
        <source>Revoke API token…</source>
        <translation>API-Token widerrufen…</translation>
    </message>
    <message>
        <source>Save prompt version…</source>
        <translation>Prompt-Fassung sichern…</translation>
    </message>
    <message>
        <source>Activate prompt version…</source>
        <translation>Prompt-Fassung aktivieren…</translation>
    </message>
    <message>
        <source>Deactivate prompt…</source>
        <translation>Prompt außer Gebrauch nehmen…</translation>
    </message>
    <message>
        <source>Open gate…</source>
        <translation>Tor öffnen…</translation>
    </message>
    <message>
        <source>Close gate…</source>
        <translation>Tor schließen…</translation>
    </message>
    <message>
        <source>Limit work at once…</source>
        <translation>Gleichzeitige Arbeit begrenzen…</translation>
    </message>
    <message>
        <source>Set deadline…</source>
        <translation>Frist setzen…</translation>
    </message>
    <message>
        <source>Pause plan…</source>
        <translation>Plan anhalten…</translation>
    </message>
    <message>
        <source>Resume plan…</source>
        <translation>Plan fortsetzen…</translation>
    </message>
    <message>
        <source>Retry failures that are alike…</source>
        <translation>Gleichartige Fehlschläge wiederholen…</translation>
    </message>
    <message>
        <source>Acknowledge failure</source>
        <translation>Fehlschlag bestätigen</translation>
    </message>
    <message>
        <source>Assign failure…</source>
        <translation>Fehlschlag zuweisen…</translation>
    </message>
    <message>
        <source>Ignore failure…</source>
        <translation>Fehlschlag ignorieren…</translation>
    </message>
    <message>
        <source>Reopen failure…</source>
        <translation>Fehlschlag wieder öffnen…</translation>
    </message>
    <message>
        <source>Set up provider…</source>
        <translation>Anbieter einrichten…</translation>
    </message>
    <message>
        <source>Switch provider on…</source>
        <translation>Anbieter einschalten…</translation>
    </message>
    <message>
        <source>Switch provider off…</source>
        <translation>Anbieter ausschalten…</translation>
    </message>
    <message>
        <source>Change health threshold…</source>
        <translation>Schwelle für den Zustand ändern…</translation>
    </message>
    <message>
        <source>Acknowledge alert</source>
        <translation>Alarm bestätigen</translation>
    </message>
    <message>
        <source>Take acknowledgement of alert back</source>
        <translation>Bestätigung des Alarms zurücknehmen</translation>
    </message>
    <message>
        <source>Snooze alert…</source>
        <translation>Alarm zurückstellen…</translation>
    </message>
    <message>
        <source>End snooze of alert</source>
        <translation>Alarm nicht länger zurückstellen</translation>
    </message>
    <message>
        <source>Silence alerts…</source>
        <translation>Alarme stumm schalten…</translation>
    </message>
    <message>
        <source>End silence</source>
        <translation>Stummschaltung beenden</translation>
    </message>
    <message>
        <source>Change alert rule…</source>
        <translation>Alarmregel ändern…</translation>
    </message>
    <message>
        <source>Send test message…</source>
        <translation>Testnachricht senden…</translation>
    </message>
    <message>
        <source>Open receiver…</source>
        <translation>Empfänger öffnen…</translation>
    </message>
    <message>
        <source>Pause receiver…</source>
        <translation>Empfänger anhalten…</translation>
    </message>
    <message>
        <source>Send again…</source>
        <translation>Erneut senden…</translation>
    </message>
</context>
<context>
    <name>health</name>
    <message>
        <source>An item in progress that nothing touched for longer than this is stale.</source>
        <translation>Ein Element in Arbeit, das länger als diese Zeit unberührt blieb, gilt als liegen geblieben.</translation>
    </message>
    <message>
        <source>How far back changes of status are listed and counted as flapping.</source>
        <translation>Wie weit zurück Statuswechsel aufgeführt und als Flattern gezählt werden.</translation>
    </message>
    <message>
        <source>An item that returned to Pending so often within the transition window flaps.</source>
        <translation>Ein Element, das im Zeitraum der Wechsel so oft zu „Wartend“ zurückkehrte, flattert.</translation>
    </message>
    <message>
        <source>How far back refused resume contracts count as drift.</source>
        <translation>Wie weit zurück abgelehnte Fortsetzungsverträge als Drift zählen.</translation>
    </message>
    <message>
        <source>So many refused contracts within the window are a warning.</source>
        <translation>So viele abgelehnte Verträge im Zeitraum sind eine Warnung.</translation>
    </message>
    <message>
        <source>So many refused contracts within the window are an error; the status is critical.</source>
        <translation>So viele abgelehnte Verträge im Zeitraum sind ein Fehler; der Status ist kritisch.</translation>
    </message>
    <message>
        <source>An open persona obligation older than this is ageing.</source>
        <translation>Eine offene Persona-Verpflichtung, die älter ist, gilt als alternd.</translation>
    </message>
    <message>
        <source>A world bible whose entries nothing touched for longer than this is stale.</source>
        <translation>Eine Weltbibel, deren Einträge länger als diese Zeit unberührt blieben, gilt als veraltet.</translation>
    </message>
    <message>
        <source>How far back executions without success count as recent failures.</source>
        <translation>Wie weit zurück Ausführungen ohne Erfolg als jüngste Fehlschläge zählen.</translation>
    </message>
    <message>
        <source>How many of the newest executions are looked at for exhausted critique budgets.</source>
        <translation>Wie viele der neuesten Ausführungen auf erschöpfte Kritikbudgets angesehen werden.</translation>
    </message>
</context>
<context>
    <name>loomdeck::ActionForm</name>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
</context>
<context>
    <name>loomdeck::AttentionList</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n Element</numerusform>
            <numerusform>%n Elemente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n plan(s)</source>
        <translation>
            <numerusform>%n Plan</numerusform>
            <numerusform>%n Pläne</numerusform>
        </translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Anzeigen</translation>
    </message>
</context>
<context>
    <name>loomdeck::BacklogController</name>
    <message>
        <source>Reading the backlog</source>
        <translation>Backlog wird gelesen</translation>
    </message>
    <message>
        <source>%1 of %2 · %3 ms</source>
        <translation>%1 von %2 · %3 ms</translation>
    </message>
    <message>
        <source>Many rows changed</source>
        <translation>Viele Zeilen geändert</translation>
    </message>
    <message numerus="yes">
        <source>%n changed row(s) wait</source>
        <translation>
            <numerusform>%n geänderte Zeile wartet</numerusform>
            <numerusform>%n geänderte Zeilen warten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loomdeck::BacklogCounts</name>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
</context>
<context>
    <name>loomdeck::BacklogList</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n Element</numerusform>
            <numerusform>%n Elemente</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading rows</source>
        <translation>Zeilen werden gelesen</translation>
    </message>
    <message>
        <source>paused: %1</source>
        <translation>angehalten: %1</translation>
    </message>
</context>
<context>
    <name>loomdeck::BudgetEntries</name>
    <message>
        <source>took %1, promised are %2</source>
        <translation>dauerte %1, zugesagt sind %2</translation>
    </message>
    <message>
        <source>not complete %1 after it was resumed</source>
        <translation>nicht fertig %1 nach dem Fortsetzen</translation>
    </message>
    <message>
        <source>complete, but later than %1 after it was resumed</source>
        <translation>fertig, aber später als %1 nach dem Fortsetzen</translation>
    </message>
    <message>
        <source>ready, but late</source>
        <translation>bereit, aber zu spät</translation>
    </message>
    <message>
        <source>waits for lore that was not ready in time</source>
        <translation>wartet auf Lore, die nicht rechtzeitig bereit war</translation>
    </message>
    <message>
        <source>Reading what broke a promise</source>
        <translation>Es wird gelesen, was eine Zusage brach</translation>
    </message>
</context>
<context>
    <name>loomdeck::BulkForm</name>
    <message numerus="yes">
        <source>Resume %n item(s)</source>
        <translation>
            <numerusform>%n Element fortsetzen</numerusform>
            <numerusform>%n Elemente fortsetzen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancel %n item(s)</source>
        <translation>
            <numerusform>%n Element abbrechen</numerusform>
            <numerusform>%n Elemente abbrechen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Retry %n item(s)</source>
        <translation>
            <numerusform>%n Element wiederholen</numerusform>
            <numerusform>%n Elemente wiederholen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>a part of all</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Resume %1 items</source>
        <translation>%1 Elementen fortsetzen</translation>
    </message>
    <message>
        <source>Cancel %1 items</source>
        <translation>%1 Elementen abbrechen</translation>
    </message>
    <message>
        <source>Retry %1 items</source>
        <translation>%1 Elementen wiederholen</translation>
    </message>
    <message>
        <source>Looking at every item of the set…</source>
        <translation>Alle Elemente der Menge werden geprüft…</translation>
    </message>
    <message>
        <source>From %1, %2.</source>
        <translation>Aus %1, %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n plan(s)</source>
        <translation>
            <numerusform>%n Plan</numerusform>
            <numerusform>%n Plänen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n branch(es)</source>
        <translation>
            <numerusform>%n Zweig</numerusform>
            <numerusform>%n Zweigen</numerusform>
        </translation>
    </message>
    <message>
        <source>The set is frozen: items that appear later are not touched, and every item is checked again when its turn comes.</source>
        <translation>Die Menge steht fest: Später erscheinende Elemente bleiben unberührt, und jedes Element wird noch einmal geprüft, wenn es an der Reihe ist.</translation>
    </message>
    <message>
        <source>filled here</source>
        <translation>hier ergänzt</translation>
    </message>
    <message>
        <source>Keep what each task is stamped with</source>
        <translation>Bei jeder Aufgabe das Vermerkte beibehalten</translation>
    </message>
    <message>
        <source>Where a task has none: %1 · %2</source>
        <translation>Wo eine Aufgabe nichts hat: %1 · %2</translation>
    </message>
    <message>
        <source>%1: it runs</source>
        <translation>%1: läuft</translation>
    </message>
</context>
<context>
    <name>loomdeck::BulkProgress</name>
    <message>
        <source>Reading a bulk operation</source>
        <translation>Sammelaktion wird gelesen</translation>
    </message>
    <message numerus="yes">
        <source>Resuming %n item(s)</source>
        <translation>
            <numerusform>%n Element wird fortgesetzt</numerusform>
            <numerusform>%n Elemente werden fortgesetzt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Resumed %n item(s)</source>
        <translation>
            <numerusform>%n Element fortgesetzt</numerusform>
            <numerusform>%n Elemente fortgesetzt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancelling %n item(s)</source>
        <translation>
            <numerusform>%n Element wird abgebrochen</numerusform>
            <numerusform>%n Elemente werden abgebrochen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancelled %n item(s)</source>
        <translation>
            <numerusform>%n Element abgebrochen</numerusform>
            <numerusform>%n Elemente abgebrochen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Retrying %n item(s)</source>
        <translation>
            <numerusform>%n Element wird wiederholt</numerusform>
            <numerusform>%n Elemente werden wiederholt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Retried %n item(s)</source>
        <translation>
            <numerusform>%n Element wiederholt</numerusform>
            <numerusform>%n Elemente wiederholt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 done</source>
        <translation>%1 erledigt</translation>
    </message>
    <message>
        <source>%1 refused</source>
        <translation>%1 abgelehnt</translation>
    </message>
    <message>
        <source>%1 to go</source>
        <translation>%1 offen</translation>
    </message>
    <message>
        <source>%1 left alone</source>
        <translation>%1 unberührt</translation>
    </message>
    <message>
        <source>by %1, %2</source>
        <translation>von %1, %2</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>waits for its turn</source>
        <translation>noch nicht an der Reihe</translation>
    </message>
    <message>
        <source>left alone</source>
        <translation>unberührt</translation>
    </message>
    <message>
        <source>it has ended</source>
        <translation>sie ist beendet</translation>
    </message>
    <message>
        <source>The rest is left alone</source>
        <translation>Der Rest bleibt unberührt</translation>
    </message>
</context>
<context>
    <name>loomdeck::CancelForm</name>
    <message>
        <source>It runs now. Its phase is asked to stop, and what it has written stays.</source>
        <translation>Es läuft gerade. Seine Phase soll enden; was sie geschrieben hat, bleibt.</translation>
    </message>
    <message>
        <source>It will not start. What waits for its outputs goes on waiting; a retry or a resume revives it.</source>
        <translation>Es wird nicht beginnen. Was auf seine Ergebnisse wartet, wartet weiter; Wiederholen oder Fortsetzen belebt es wieder.</translation>
    </message>
    <message>
        <source>%1 is cancelled</source>
        <translation>%1 ist abgebrochen</translation>
    </message>
</context>
<context>
    <name>loomdeck::CommandRunner</name>
    <message>
        <source>the store is not open</source>
        <translation>der Speicher ist nicht offen</translation>
    </message>
    <message>
        <source>needs the role %1</source>
        <translation>braucht die Rolle %1</translation>
    </message>
</context>
<context>
    <name>loomdeck::DeadlineForm</name>
    <message>
        <source>none</source>
        <translation>nicht gesetzt</translation>
    </message>
    <message>
        <source>Write 45m, 2h, 18:30 or 2026-11-21 09:00.</source>
        <translation>Schreiben Sie 45m, 2h, 18:30 oder 2026-11-21 09:00.</translation>
    </message>
    <message>
        <source>This time is over; write one to come.</source>
        <translation>Diese Zeit ist vorbei; schreiben Sie eine künftige.</translation>
    </message>
    <message>
        <source>Without one it takes its turn like the others of its plan.</source>
        <translation>Ohne Frist kommt es an die Reihe wie die anderen seines Plans.</translation>
    </message>
    <message>
        <source>From a quarter of an hour before that time it goes before others of its priority. Nothing ends it when the time is over.</source>
        <translation>Ab einer Viertelstunde vor dieser Zeit kommt es vor anderen seiner Priorität dran. Nichts beendet es, wenn die Zeit vorbei ist.</translation>
    </message>
    <message>
        <source>Remove the deadline</source>
        <translation>Frist entfernen</translation>
    </message>
    <message>
        <source>Set the deadline</source>
        <translation>Frist setzen</translation>
    </message>
    <message>
        <source>the item is being read</source>
        <translation>das Element wird gelesen</translation>
    </message>
    <message>
        <source>it is complete</source>
        <translation>es ist fertig</translation>
    </message>
    <message>
        <source>the time cannot be used</source>
        <translation>die Zeit ist nicht brauchbar</translation>
    </message>
    <message>
        <source>say until when</source>
        <translation>sagen Sie bis wann</translation>
    </message>
    <message>
        <source>%1 is due %2</source>
        <translation>%1 ist %2 fällig</translation>
    </message>
    <message>
        <source>%1 has no deadline any more</source>
        <translation>%1 hat keine Frist mehr</translation>
    </message>
</context>
<context>
    <name>loomdeck::DiffLines</name>
    <message>
        <source>added, line %1: %2</source>
        <translation>hinzugefügt, Zeile %1: %2</translation>
    </message>
    <message>
        <source>removed, line %1: %2</source>
        <translation>entfernt, Zeile %1: %2</translation>
    </message>
    <message>
        <source>no difference</source>
        <translation>kein Unterschied</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) added</source>
        <translation>
            <numerusform>%n Zeile hinzugefügt</numerusform>
            <numerusform>%n Zeilen hinzugefügt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <translation>
            <numerusform>%n entfernt</numerusform>
            <numerusform>%n entfernt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loomdeck::FailureController</name>
    <message>
        <source>Reading failures</source>
        <translation>Fehlschläge werden gelesen</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>failures</comment>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>Zugewiesen</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Gelöst</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>Ignoriert</translation>
    </message>
    <message>
        <source>%1 of %2, those that block most first</source>
        <translation>%1 von %2, die am meisten blockieren zuerst</translation>
    </message>
    <message numerus="yes">
        <source>%n failure(s)</source>
        <translation>
            <numerusform>%n Fehlschlag</numerusform>
            <numerusform>%n Fehlschläge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kind(s)</source>
        <translation>
            <numerusform>%n Art</numerusform>
            <numerusform>%n Arten</numerusform>
        </translation>
    </message>
    <message>
        <source>Yours first</source>
        <translation>Ihre zuerst</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Neueste zuerst</translation>
    </message>
    <message numerus="yes">
        <source>%n failure(s) alike</source>
        <translation>
            <numerusform>%n gleichartiger Fehlschlag</numerusform>
            <numerusform>%n gleichartige Fehlschläge</numerusform>
        </translation>
    </message>
    <message>
        <source>Retry this group of %1…</source>
        <translation>Diese Gruppe von %1 wiederholen…</translation>
    </message>
    <message>
        <source>Retry this group…</source>
        <translation>Diese Gruppe wiederholen…</translation>
    </message>
    <message>
        <source>%1; the first %2 of %3 kinds, more come as you scroll</source>
        <translation>%1; die ersten %2 von %3 Arten, weitere beim Scrollen</translation>
    </message>
    <message>
        <source>The newest %1 of %2, more come as you scroll</source>
        <translation>Die neuesten %1 von %2, weitere beim Scrollen</translation>
    </message>
</context>
<context>
    <name>loomdeck::FailureForm</name>
    <message>
        <source>No failure of this kind is open any more.</source>
        <translation>Kein Fehlschlag dieser Art ist mehr offen.</translation>
    </message>
    <message>
        <source>Close this; the list shows what is open now.</source>
        <translation>Schließen Sie dies; die Liste zeigt, was jetzt offen ist.</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Fehlschläge</translation>
    </message>
    <message numerus="yes">
        <source>Retry %n item(s)</source>
        <translation>
            <numerusform>%n Element wiederholen</numerusform>
            <numerusform>%n Elemente wiederholen</numerusform>
        </translation>
    </message>
    <message>
        <source>Retry %1 of %2 items</source>
        <translation>%1 von %2 Elementen wiederholen</translation>
    </message>
    <message numerus="yes">
        <source>%n failure(s)</source>
        <translation>
            <numerusform>%n Fehlschlag</numerusform>
            <numerusform>%n Fehlschläge</numerusform>
        </translation>
    </message>
    <message>
        <source>Acknowledge %1</source>
        <translation>%1 bestätigen</translation>
    </message>
    <message>
        <source>Assign %1</source>
        <translation>%1 zuweisen</translation>
    </message>
    <message>
        <source>Ignore %1</source>
        <translation>%1 ignorieren</translation>
    </message>
    <message>
        <source>Reopen %1</source>
        <translation>%1 wieder öffnen</translation>
    </message>
    <message numerus="yes">
        <source>Acknowledge %n</source>
        <translation>
            <numerusform>%n bestätigen</numerusform>
            <numerusform>%n bestätigen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Assign %n</source>
        <translation>
            <numerusform>%n zuweisen</numerusform>
            <numerusform>%n zuweisen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ignore %n</source>
        <translation>
            <numerusform>%n ignorieren</numerusform>
            <numerusform>%n ignorieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reopen %n</source>
        <translation>
            <numerusform>%n wieder öffnen</numerusform>
            <numerusform>%n wieder öffnen</numerusform>
        </translation>
    </message>
    <message>
        <source>Each item runs again when its turn comes. A run that succeeds resolves its failures; one that fails gives them back to whoever has them.</source>
        <translation>Jedes Element läuft wieder, wenn es drankommt. Ein gelungener Lauf löst seine Fehlschläge; ein gescheiterter gibt sie denen zurück, die sie haben.</translation>
    </message>
    <message>
        <source>Others see that you know of it. It stays open until a run succeeds.</source>
        <translation>Andere sehen, dass Sie davon wissen. Es bleibt offen, bis ein Lauf gelingt.</translation>
    </message>
    <message>
        <source>It stays open, with this name, until a run succeeds.</source>
        <translation>Es bleibt mit diesem Namen offen, bis ein Lauf gelingt.</translation>
    </message>
    <message>
        <source>It leaves the list of open failures and stays on record. The same fault later opens a new one.</source>
        <translation>Es verlässt die Liste der offenen und bleibt verzeichnet. Derselbe Fehler öffnet später einen neuen.</translation>
    </message>
    <message>
        <source>It is open again, as it was before.</source>
        <translation>Es ist wieder offen, wie zuvor.</translation>
    </message>
    <message>
        <source>a name is missing</source>
        <translation>ein Name fehlt</translation>
    </message>
    <message>
        <source>a reason is missing</source>
        <translation>ein Grund fehlt</translation>
    </message>
    <message>
        <source>nothing can be tried again now</source>
        <translation>nichts lässt sich jetzt wiederholen</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) are tried again</source>
        <translation>
            <numerusform>%n Element wird wiederholt</numerusform>
            <numerusform>%n Elemente werden wiederholt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 acknowledged</source>
        <translation>%1 bestätigt</translation>
    </message>
    <message>
        <source>%1 assigned to %2</source>
        <translation>%1 an %2 zugewiesen</translation>
    </message>
    <message>
        <source>%1 ignored</source>
        <translation>%1 ignoriert</translation>
    </message>
    <message>
        <source>%1 reopened</source>
        <translation>%1 wieder geöffnet</translation>
    </message>
</context>
<context>
    <name>loomdeck::FailureTree</name>
    <message>
        <source>all have an owner</source>
        <translation>alle haben jemanden</translation>
    </message>
    <message>
        <source>%1 without owner</source>
        <translation>%1 ohne Zuständige</translation>
    </message>
    <message>
        <source>%1 more</source>
        <comment>failures</comment>
        <translation>%1 weitere</translation>
    </message>
    <message>
        <source>alike, and older; open this row to list more of them</source>
        <translation>gleichartig und älter; diese Zeile öffnen, um mehr davon zu zeigen</translation>
    </message>
</context>
<context>
    <name>loomdeck::FileSaver</name>
    <message>
        <source>Save as</source>
        <translation>Sichern als</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Gesichert als %1</translation>
    </message>
    <message>
        <source>Saving %1</source>
        <translation>%1 wird gesichert</translation>
    </message>
    <message>
        <source>Choose a folder you may write.</source>
        <translation>Einen Ordner mit Schreibrecht wählen.</translation>
    </message>
    <message>
        <source>%1 was not saved: %2</source>
        <translation>%1 wurde nicht gesichert: %2</translation>
    </message>
</context>
<context>
    <name>loomdeck::FilterChips</name>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Zweig</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Element</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Sorted by</source>
        <translation>Sortiert nach</translation>
    </message>
    <message>
        <source>over %1</source>
        <translation>über %1</translation>
    </message>
    <message>
        <source>under %1</source>
        <translation>unter %1</translation>
    </message>
</context>
<context>
    <name>loomdeck::Formats</name>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 m</source>
        <comment>minutes</comment>
        <translation>%1 m</translation>
    </message>
    <message>
        <source>%1 h %2 m</source>
        <comment>hours and minutes</comment>
        <translation>%1 h %2 m</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <comment>days and hours</comment>
        <translation>%1 d %2 h</translation>
    </message>
    <message>
        <source>%1 k</source>
        <comment>thousands</comment>
        <translation>%1 Tsd.</translation>
    </message>
    <message>
        <source>%1 M</source>
        <comment>millions</comment>
        <translation>%1 Mio.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>a percentage</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <comment>milliseconds</comment>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>for another %1</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>bis %1</translation>
    </message>
</context>
<context>
    <name>loomdeck::FulfilForm</name>
    <message>
        <source>%1 is ready</source>
        <translation>%1 ist bereit</translation>
    </message>
</context>
<context>
    <name>loomdeck::GateBook</name>
    <message>
        <source>Reading the gates</source>
        <translation>Tore werden gelesen</translation>
    </message>
</context>
<context>
    <name>loomdeck::GateCloseForm</name>
    <message>
        <source>No new call goes out; calls that are out end as they end. Jobs that need it are held: none fails, and no attempt is used.</source>
        <translation>Kein neuer Aufruf geht hinaus; laufende enden, wie sie enden. Aufträge, die es brauchen, werden angehalten: keiner scheitert, kein Versuch wird verbraucht.</translation>
    </message>
    <message>
        <source>Write 45m, 2h, 18:30 or 2026-11-21 09:00.</source>
        <translation>Schreiben Sie 45m, 2h, 18:30 oder 2026-11-21 09:00.</translation>
    </message>
    <message>
        <source>This time is over; write one to come.</source>
        <translation>Diese Zeit ist vorbei; schreiben Sie eine künftige.</translation>
    </message>
    <message>
        <source>the time cannot be read</source>
        <translation>die Zeit ist nicht lesbar</translation>
    </message>
    <message>
        <source>The gate of %1 is closed</source>
        <translation>Das Tor von %1 ist geschlossen</translation>
    </message>
</context>
<context>
    <name>loomdeck::GateForm</name>
    <message>
        <source>no such gate is known</source>
        <translation>ein solches Tor ist nicht bekannt</translation>
    </message>
    <message>
        <source>say why, it goes into the journal</source>
        <translation>sagen Sie warum, es kommt ins Journal</translation>
    </message>
</context>
<context>
    <name>loomdeck::GateList</name>
    <message>
        <source>%1 of %2 closed</source>
        <translation>%1 von %2 geschlossen</translation>
    </message>
    <message>
        <source>%1 of %2 slowed</source>
        <translation>%1 von %2 gedrosselt</translation>
    </message>
    <message>
        <source>%1, 1 job waits</source>
        <translation>%1, 1 Auftrag wartet</translation>
    </message>
    <message>
        <source>%1, %2 jobs wait</source>
        <translation>%1, %2 Aufträge warten</translation>
    </message>
</context>
<context>
    <name>loomdeck::GateOpenForm</name>
    <message>
        <source>What waits goes out, one call at a time, as configured.</source>
        <translation>Was wartet, geht hinaus, ein Aufruf nach dem anderen, wie eingestellt.</translation>
    </message>
    <message>
        <source>What waits goes out, one call at first; with answers come more at once. If the provider still refuses, the gate closes again.</source>
        <translation>Was wartet, geht hinaus, zuerst ein Aufruf; mit den Antworten werden es mehr. Lehnt der Anbieter weiter ab, schließt das Tor wieder.</translation>
    </message>
    <message>
        <source>The gate of %1 is open</source>
        <translation>Das Tor von %1 ist offen</translation>
    </message>
</context>
<context>
    <name>loomdeck::HealthChart</name>
    <message>
        <source>From</source>
        <translation>Ab</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>keine Daten</translation>
    </message>
</context>
<context>
    <name>loomdeck::HealthController</name>
    <message>
        <source>Outcomes</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Queue age</source>
        <translation>Alter der Warteschlange</translation>
    </message>
    <message>
        <source>Resumes</source>
        <translation>Fortsetzungen</translation>
    </message>
    <message>
        <source>Tokens and cost</source>
        <translation>Tokens und Kosten</translation>
    </message>
    <message>
        <source>Lore deadlines</source>
        <translation>Lore-Fristen</translation>
    </message>
    <message>
        <source>All planners</source>
        <translation>Alle Planer</translation>
    </message>
    <message>
        <source>All providers</source>
        <translation>Alle Anbieter</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>in the last %1</source>
        <translation>in den letzten %1</translation>
    </message>
    <message>
        <source>Reading the planners&apos; health</source>
        <translation>Zustand der Planer wird gelesen</translation>
    </message>
    <message>
        <source>Backlog against phases</source>
        <translation>Backlog gegenüber Phasen</translation>
    </message>
    <message>
        <source>Obligations by age</source>
        <translation>Verpflichtungen nach Alter</translation>
    </message>
    <message>
        <source>All plans</source>
        <translation>Alle Pläne</translation>
    </message>
    <message>
        <source>All branches</source>
        <translation>Alle Zweige</translation>
    </message>
    <message>
        <source>Paused since %1</source>
        <translation>Angehalten seit %1</translation>
    </message>
    <message>
        <source>Counted up to %1</source>
        <translation>Gezählt bis %1</translation>
    </message>
    <message>
        <source>charts show one plan or all, here all</source>
        <translation>Diagramme zeigen einen Plan oder alle, hier alle</translation>
    </message>
    <message>
        <source>Not split by the filters: %1</source>
        <translation>Nicht nach den Filtern aufgeteilt: %1</translation>
    </message>
</context>
<context>
    <name>loomdeck::HealthListModel</name>
    <message numerus="yes">
        <source>%n changed row(s) wait</source>
        <translation>
            <numerusform>%n geänderte Zeile wartet</numerusform>
            <numerusform>%n geänderte Zeilen warten</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading a list of the planners&apos; health</source>
        <translation>Liste zum Zustand der Planer wird gelesen</translation>
    </message>
    <message>
        <source>There is nothing to open: its plan is gone</source>
        <translation>Es gibt nichts zu öffnen: Sein Plan ist verschwunden</translation>
    </message>
    <message>
        <source>%1 is gone</source>
        <translation>%1 ist verschwunden</translation>
    </message>
</context>
<context>
    <name>loomdeck::ItemActions</name>
    <message>
        <source>%1 is tried again</source>
        <translation>%1 wird wiederholt</translation>
    </message>
    <message>
        <source>%1 is not in this plan</source>
        <translation>%1 ist nicht in diesem Plan</translation>
    </message>
</context>
<context>
    <name>loomdeck::ItemDetails</name>
    <message>
        <source>Reading an item</source>
        <translation>Element wird gelesen</translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>%1, step %2</source>
        <translation>%1, Schritt %2</translation>
    </message>
    <message>
        <source>queued since %1</source>
        <translation>eingereiht seit %1</translation>
    </message>
    <message>
        <source>starts %1</source>
        <translation>beginnt %1</translation>
    </message>
    <message>
        <source>running on %1</source>
        <translation>läuft auf %1</translation>
    </message>
    <message>
        <source>%1 of %2 hold</source>
        <translation>%1 von %2 erfüllt</translation>
    </message>
    <message>
        <source>%1 of %2 used</source>
        <translation>%1 von %2 verbraucht</translation>
    </message>
    <message>
        <source>complete already</source>
        <translation>schon fertig</translation>
    </message>
    <message>
        <source>no task carries it</source>
        <translation>keine Aufgabe trägt es</translation>
    </message>
    <message>
        <source>runs already</source>
        <translation>läuft schon</translation>
    </message>
    <message>
        <source>queued already</source>
        <translation>schon eingereiht</translation>
    </message>
    <message>
        <source>no phase makes what it promises</source>
        <translation>keine Phase erzeugt, was es verspricht</translation>
    </message>
</context>
<context>
    <name>loomdeck::ItemFailures</name>
    <message>
        <source>Reading the failures of an item</source>
        <translation>Fehlschläge eines Elements werden gelesen</translation>
    </message>
    <message>
        <source>none open</source>
        <translation>keine offen</translation>
    </message>
    <message>
        <source>%1 open</source>
        <translation>%1 offen</translation>
    </message>
</context>
<context>
    <name>loomdeck::JobActionForm</name>
    <message>
        <source>job %1</source>
        <translation>Auftrag %1</translation>
    </message>
</context>
<context>
    <name>loomdeck::JobCancelForm</name>
    <message>
        <source>It runs now. It is asked to stop and ends at its next safe point; what it has written stays.</source>
        <translation>Er läuft gerade. Er soll am nächsten sicheren Punkt enden; was er geschrieben hat, bleibt.</translation>
    </message>
    <message>
        <source>It will not start. A retry brings it back.</source>
        <translation>Er wird nicht beginnen. Eine Wiederholung bringt ihn zurück.</translation>
    </message>
    <message>
        <source>Job %1 is asked to stop</source>
        <translation>Auftrag %1 soll enden</translation>
    </message>
    <message>
        <source>Job %1 is cancelled</source>
        <translation>Auftrag %1 ist abgebrochen</translation>
    </message>
</context>
<context>
    <name>loomdeck::JobController</name>
    <message>
        <source>Every kind</source>
        <translation>Alle Arten</translation>
    </message>
    <message>
        <source>All</source>
        <comment>jobs</comment>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Nothing waits, nothing runs</source>
        <translation>Nichts wartet, nichts läuft</translation>
    </message>
    <message>
        <source>%1 run, nothing waits</source>
        <translation>%1 laufend, nichts wartet</translation>
    </message>
    <message>
        <source>%1 wait, %2 run</source>
        <translation>%1 wartend, %2 laufend</translation>
    </message>
    <message>
        <source>%1 · the oldest waits %2</source>
        <translation>%1 · der älteste wartet %2</translation>
    </message>
</context>
<context>
    <name>loomdeck::JobDetails</name>
    <message>
        <source>Reading a job</source>
        <translation>Auftrag wird gelesen</translation>
    </message>
    <message>
        <source>job %1</source>
        <translation>Auftrag %1</translation>
    </message>
    <message>
        <source>%1 of %2 used</source>
        <translation>%1 von %2 verbraucht</translation>
    </message>
    <message>
        <source>ended %1</source>
        <translation>beendet %1</translation>
    </message>
</context>
<context>
    <name>loomdeck::JobList</name>
    <message>
        <source>Reading jobs</source>
        <translation>Aufträge werden gelesen</translation>
    </message>
    <message numerus="yes">
        <source>%n changed row(s) wait</source>
        <translation>
            <numerusform>%n geänderte Zeile wartet</numerusform>
            <numerusform>%n geänderte Zeilen warten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loomdeck::JobRescue</name>
    <message numerus="yes">
        <source>%n job(s) failed for good.</source>
        <translation>
            <numerusform>%n Auftrag ist endgültig gescheitert.</numerusform>
            <numerusform>%n Aufträge sind endgültig gescheitert.</numerusform>
        </translation>
    </message>
    <message>
        <source>The newest is %1.</source>
        <translation>Der neueste ist %1.</translation>
    </message>
    <message>
        <source>The newest is %1: %2</source>
        <translation>Der neueste ist %1: %2</translation>
    </message>
    <message>
        <source>Retry it</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Retry all %1</source>
        <translation>Alle %1 wiederholen</translation>
    </message>
    <message>
        <source>Reading jobs</source>
        <translation>Aufträge werden gelesen</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) are tried again</source>
        <translation>
            <numerusform>%n Auftrag wird wiederholt</numerusform>
            <numerusform>%n Aufträge werden wiederholt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 tried again, %2 refused. %3</source>
        <translation>%1 wiederholt, %2 abgelehnt. %3</translation>
    </message>
</context>
<context>
    <name>loomdeck::JobRetryForm</name>
    <message>
        <source>It does not wait any longer and starts as soon as a worker is free.</source>
        <translation>Er wartet nicht länger und beginnt, sobald ein Arbeiter frei ist.</translation>
    </message>
    <message numerus="yes">
        <source>It starts as soon as a worker is free, with all %n attempt(s) anew.</source>
        <translation>
            <numerusform>Er beginnt, sobald ein Arbeiter frei ist, wieder mit %n Versuch.</numerusform>
            <numerusform>Er beginnt, sobald ein Arbeiter frei ist, wieder mit allen %n Versuchen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Job %1 is tried again</source>
        <translation>Auftrag %1 wird wiederholt</translation>
    </message>
</context>
<context>
    <name>loomdeck::LaneBook</name>
    <message>
        <source>Reading pauses and limits</source>
        <translation>Pausen und Grenzen werden gelesen</translation>
    </message>
</context>
<context>
    <name>loomdeck::LimitList</name>
    <message>
        <source>%1 at once</source>
        <translation>%1 zugleich</translation>
    </message>
    <message>
        <source>any number</source>
        <translation>beliebig viele</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>%1 run</source>
        <translation>%1 laufend</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>as configured</source>
        <translation>wie eingestellt</translation>
    </message>
    <message>
        <source>Reading running jobs</source>
        <translation>Laufende Aufträge werden gelesen</translation>
    </message>
    <message numerus="yes">
        <source>%n plan(s) paused</source>
        <translation>
            <numerusform>%n Plan angehalten</numerusform>
            <numerusform>%n Pläne angehalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n limit(s)</source>
        <translation>
            <numerusform>%n Grenze</numerusform>
            <numerusform>%n Grenzen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n provider model(s)</source>
        <translation>
            <numerusform>%n Anbietermodell</numerusform>
            <numerusform>%n Anbietermodelle</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loomdeck::LiveWords</name>
    <message>
        <source>Reading the transcript of a call</source>
        <translation>Mitschrift eines Aufrufs wird gelesen</translation>
    </message>
    <message>
        <source>The call is over.</source>
        <translation>Der Aufruf ist vorbei.</translation>
    </message>
    <message>
        <source>Runs on %1; its text is not shown here.</source>
        <translation>Läuft auf %1; der Text wird hier nicht gezeigt.</translation>
    </message>
    <message>
        <source>No call is out yet.</source>
        <translation>Noch kein Aufruf ist unterwegs.</translation>
    </message>
    <message>
        <source>Over, is being checked</source>
        <translation>Vorbei, wird geprüft</translation>
    </message>
    <message>
        <source>Waits for the first words</source>
        <translation>Wartet auf die ersten Wörter</translation>
    </message>
    <message>
        <source>Answers now</source>
        <translation>Antwortet gerade</translation>
    </message>
    <message>
        <source>attempt %1, call %2</source>
        <translation>Versuch %1, Aufruf %2</translation>
    </message>
    <message>
        <source>the last %1 of %2 characters</source>
        <translation>die letzten %1 von %2 Zeichen</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n Zeichen</numerusform>
            <numerusform>%n Zeichen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loomdeck::NextJobList</name>
    <message>
        <source>nearly due, before others of priority %1</source>
        <translation>bald fällig, vor anderen der Priorität %1</translation>
    </message>
    <message>
        <source>priority %1</source>
        <translation>Priorität %1</translation>
    </message>
    <message>
        <source>priority %1, turn %2 of its plan</source>
        <translation>Priorität %1, Runde %2 seines Plans</translation>
    </message>
    <message>
        <source>none</source>
        <comment>free places</comment>
        <translation>keine</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>the plan</source>
        <translation>der Plan</translation>
    </message>
    <message>
        <source>the phase</source>
        <translation>die Phase</translation>
    </message>
    <message>
        <source>%1 may go as soon as a worker is free</source>
        <translation>%1 darf, sobald ein Arbeiter frei ist</translation>
    </message>
    <message>
        <source>%1 may go, %2 are held</source>
        <translation>%1 dürfen, %2 sind angehalten</translation>
    </message>
    <message>
        <source>Reading what runs next</source>
        <translation>Die nächsten Aufträge werden gelesen</translation>
    </message>
</context>
<context>
    <name>loomdeck::NodeFacts</name>
    <message>
        <source>none: it only looks and enqueues</source>
        <translation>keine: sieht nur zu und reiht ein</translation>
    </message>
    <message>
        <source>yes, it does the clock work</source>
        <translation>ja, er arbeitet nach der Uhr</translation>
    </message>
    <message>
        <source>no, another node does the clock work</source>
        <translation>nein, ein anderer Knoten arbeitet nach der Uhr</translation>
    </message>
    <message numerus="yes">
        <source>%n at once</source>
        <translation>
            <numerusform>%n zugleich</numerusform>
            <numerusform>%n zugleich</numerusform>
        </translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>Version %1</translation>
    </message>
</context>
<context>
    <name>loomdeck::NodesList</name>
    <message>
        <source>Console</source>
        <translation>Konsole</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>no workers</source>
        <translation>keine Arbeiter</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n worker(s) busy</source>
        <translation>
            <numerusform>%1 von %n Arbeiter belegt</numerusform>
            <numerusform>%1 von %n Arbeitern belegt</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the nodes</source>
        <translation>Knoten werden gelesen</translation>
    </message>
    <message>
        <source>nobody works: no node has workers</source>
        <translation>niemand arbeitet: kein Knoten hat Arbeiter</translation>
    </message>
</context>
<context>
    <name>loomdeck::Notifications</name>
    <message>
        <source>Gave up after every attempt</source>
        <translation>Nach allen Versuchen aufgegeben</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Blockiert</translation>
    </message>
    <message>
        <source>A job died</source>
        <translation>Auftrag aufgegeben</translation>
    </message>
    <message>
        <source>Bulk operation finished</source>
        <translation>Sammelaktion beendet</translation>
    </message>
    <message>
        <source>%1 of %2 done, %3 refused</source>
        <translation>%1 von %2 erledigt, %3 abgelehnt</translation>
    </message>
    <message>
        <source>Resumed by itself</source>
        <translation>Von selbst fortgesetzt</translation>
    </message>
    <message>
        <source>%1 had stood still</source>
        <translation>%1 stand still</translation>
    </message>
    <message>
        <source>A gate waits for a person</source>
        <translation>Ein Tor wartet auf einen Menschen</translation>
    </message>
    <message>
        <source>Planner health is critical</source>
        <translation>Der Zustand der Planer ist kritisch</translation>
    </message>
    <message>
        <source>Planner health is degraded</source>
        <translation>Der Zustand der Planer ist geschwächt</translation>
    </message>
</context>
<context>
    <name>loomdeck::OverviewController</name>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>%1 of %2, worst first</source>
        <translation>%1 von %2, Schlimmstes zuerst</translation>
    </message>
    <message>
        <source>%1, worst first</source>
        <translation>%1, Schlimmstes zuerst</translation>
    </message>
    <message>
        <source>%1 items, %2 complete</source>
        <translation>%1 Elemente, %2 fertig</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>oldest %1</source>
        <translation>ältester %1</translation>
    </message>
    <message>
        <source>Retrying</source>
        <translation>Wiederholt</translation>
    </message>
    <message>
        <source>by themselves</source>
        <translation>von selbst</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Eingeplant</translation>
    </message>
    <message>
        <source>Dead</source>
        <translation>Aufgegeben</translation>
    </message>
    <message>
        <source>retry by hand</source>
        <translation>von Hand wiederholen</translation>
    </message>
    <message>
        <source>%1 waiting, %2 running</source>
        <translation>%1 wartend, %2 laufend</translation>
    </message>
    <message numerus="yes">
        <source>%n worker(s)</source>
        <translation>
            <numerusform>%n Arbeiter</numerusform>
            <numerusform>%n Arbeiter</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing waits</source>
        <translation>nichts wartet</translation>
    </message>
    <message>
        <source>%1 items, oldest at the right</source>
        <translation>%1 Elemente, rechts das älteste</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>no attempt is used</source>
        <translation>kein Versuch wird verbraucht</translation>
    </message>
</context>
<context>
    <name>loomdeck::OverviewHealth</name>
    <message>
        <source>of the whole store</source>
        <translation>des ganzen Speichers</translation>
    </message>
    <message>
        <source>Runs and failures</source>
        <translation>Läufe und Gescheitertes</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Queue age</source>
        <translation>Alter der Warteschlange</translation>
    </message>
    <message>
        <source>Reading the planners&apos; health</source>
        <translation>Zustand der Planer wird gelesen</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 h</translation>
    </message>
    <message>
        <source>per %1</source>
        <translation>je %1</translation>
    </message>
    <message>
        <source>succeeded</source>
        <translation>gelungen</translation>
    </message>
    <message>
        <source>partial</source>
        <translation>teilweise</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>blockiert</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>latency of runs</source>
        <translation>Dauer der Läufe</translation>
    </message>
    <message>
        <source>oldest</source>
        <translation>ältester</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>−%1 h</source>
        <translation>−%1 h</translation>
    </message>
    <message>
        <source>for a day or longer</source>
        <translation>seit einem Tag oder länger</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>none is watched</source>
        <translation>keine wird überwacht</translation>
    </message>
    <message>
        <source>not enough data</source>
        <translation>zu wenige Daten</translation>
    </message>
    <message>
        <source>none at risk</source>
        <translation>keine gefährdet</translation>
    </message>
    <message>
        <source>%1 of %2 at risk</source>
        <translation>%1 von %2 gefährdet</translation>
    </message>
    <message numerus="yes">
        <source>Too little has happened to judge %n promise(s).</source>
        <translation>
            <numerusform>Zu wenig ist geschehen, um %n Zusage zu beurteilen.</numerusform>
            <numerusform>Zu wenig ist geschehen, um %n Zusagen zu beurteilen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kept</source>
        <translation>
            <numerusform>%n eingehalten</numerusform>
            <numerusform>%n eingehalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with not enough data</source>
        <translation>
            <numerusform>%n mit zu wenigen Daten</numerusform>
            <numerusform>%n mit zu wenigen Daten</numerusform>
        </translation>
    </message>
    <message>
        <source>Items in progress and phases agree.</source>
        <translation>Elemente in Arbeit und Phasen stimmen überein.</translation>
    </message>
    <message>
        <source>The leading node compares them four times a minute.</source>
        <translation>Der führende Knoten vergleicht sie viermal je Minute.</translation>
    </message>
</context>
<context>
    <name>loomdeck::PaletteModel</name>
    <message>
        <source>New plan…</source>
        <translation>Neuer Plan…</translation>
    </message>
    <message>
        <source>Go on with live changes</source>
        <translation>Live-Änderungen wieder zeigen</translation>
    </message>
    <message>
        <source>Hold live changes back</source>
        <translation>Live-Änderungen zurückhalten</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>Helle Farben</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>Dunkle Farben</translation>
    </message>
    <message>
        <source>Colours as the system</source>
        <translation>Farben wie das System</translation>
    </message>
    <message>
        <source>Retry everything that failed…</source>
        <translation>Alles Gescheiterte wiederholen…</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Resume %1…</source>
        <translation>%1 fortsetzen…</translation>
    </message>
    <message>
        <source>it is complete</source>
        <translation>es ist fertig</translation>
    </message>
    <message>
        <source>Retry %1</source>
        <translation>%1 wiederholen</translation>
    </message>
    <message>
        <source>Cancel %1…</source>
        <translation>%1 abbrechen…</translation>
    </message>
    <message>
        <source>it is cancelled</source>
        <translation>es ist abgebrochen</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Backlog</source>
        <translation>Backlog</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Backlog, failed</source>
        <translation>Backlog, gescheitert</translation>
    </message>
    <message>
        <source>Backlog, blocked</source>
        <translation>Backlog, blockiert</translation>
    </message>
    <message>
        <source>Backlog, stuck for more than 2 h</source>
        <translation>Backlog, über 2 h festgefahren</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>Sucht</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Elemente</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>Prompts</translation>
    </message>
    <message>
        <source>first %1</source>
        <translation>die ersten %1</translation>
    </message>
    <message>
        <source>Open gate of %1…</source>
        <translation>Tor von %1 öffnen…</translation>
    </message>
    <message>
        <source>Close gate…</source>
        <translation>Tor schließen…</translation>
    </message>
    <message>
        <source>there is no gate yet</source>
        <translation>es gibt noch kein Tor</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Fehlschläge</translation>
    </message>
    <message>
        <source>What runs next</source>
        <translation>Was als Nächstes läuft</translation>
    </message>
    <message>
        <source>Held jobs</source>
        <translation>Angehaltene Aufträge</translation>
    </message>
    <message>
        <source>Pause plan %1…</source>
        <translation>Plan %1 anhalten…</translation>
    </message>
    <message>
        <source>Pause plan…</source>
        <translation>Plan anhalten…</translation>
    </message>
    <message>
        <source>there is no plan yet</source>
        <translation>es gibt noch keinen Plan</translation>
    </message>
    <message>
        <source>Resume plan %1…</source>
        <translation>Plan %1 fortsetzen…</translation>
    </message>
    <message>
        <source>Limit work at once…</source>
        <translation>Gleichzeitige Arbeit begrenzen…</translation>
    </message>
    <message>
        <source>Set deadline of %1…</source>
        <translation>Frist von %1 setzen…</translation>
    </message>
    <message>
        <source>Pauses and limits</source>
        <translation>Pausen und Grenzen</translation>
    </message>
    <message>
        <source>Planner health</source>
        <translation>Zustand der Planer</translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation>Schwellen</translation>
    </message>
    <message>
        <source>Threshold: %1</source>
        <translation>Schwelle: %1</translation>
    </message>
</context>
<context>
    <name>loomdeck::PlanForm</name>
    <message>
        <source>A new project</source>
        <translation>Ein neues Projekt</translation>
    </message>
    <message>
        <source>a name</source>
        <translation>ein Name</translation>
    </message>
    <message>
        <source>the title of the project</source>
        <translation>der Titel des Projekts</translation>
    </message>
    <message>
        <source>an author</source>
        <translation>ein Autor</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation>Es fehlt: %1</translation>
    </message>
    <message>
        <source>%1 is made</source>
        <translation>%1 ist angelegt</translation>
    </message>
    <message>
        <source>Starting the plan</source>
        <translation>Plan starten</translation>
    </message>
</context>
<context>
    <name>loomdeck::PlanHoldForm</name>
    <message>
        <source>Paused since %1 by %2: %3</source>
        <translation>Angehalten seit %1 von %2: %3</translation>
    </message>
    <message>
        <source>Nothing of it starts any more; what runs goes on to its end. What waits is held: nothing fails, and no attempt is used.</source>
        <translation>Nichts davon beginnt mehr; was läuft, läuft zu Ende. Was wartet, wird angehalten: nichts scheitert, kein Versuch wird verbraucht.</translation>
    </message>
    <message>
        <source>What was held takes its turn again, after the plans that went on meanwhile.</source>
        <translation>Was angehalten war, kommt wieder an die Reihe, nach den Plänen, die inzwischen weitergingen.</translation>
    </message>
    <message>
        <source>there is no plan that runs</source>
        <translation>es gibt keinen laufenden Plan</translation>
    </message>
    <message>
        <source>no plan is paused</source>
        <translation>kein Plan ist angehalten</translation>
    </message>
    <message>
        <source>it is paused already</source>
        <translation>er ist schon angehalten</translation>
    </message>
    <message>
        <source>it is not paused</source>
        <translation>er ist nicht angehalten</translation>
    </message>
    <message>
        <source>say why, it goes into the journal</source>
        <translation>sagen Sie warum, es kommt ins Journal</translation>
    </message>
    <message>
        <source>%1 run, %2 are not complete</source>
        <translation>%1 laufend, %2 nicht fertig</translation>
    </message>
    <message>
        <source>%1 is paused</source>
        <translation>%1 ist angehalten</translation>
    </message>
    <message>
        <source>%1 goes on</source>
        <translation>%1 geht weiter</translation>
    </message>
</context>
<context>
    <name>loomdeck::PlannerHealth</name>
    <message>
        <source>Reading the planners&apos; health</source>
        <translation>Zustand der Planer wird gelesen</translation>
    </message>
    <message>
        <source>Healthy</source>
        <translation>Gesund</translation>
    </message>
    <message>
        <source>Degraded</source>
        <translation>Geschwächt</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Kritisch</translation>
    </message>
    <message>
        <source>Not judged yet</source>
        <translation>Noch nicht beurteilt</translation>
    </message>
    <message>
        <source>The node that leads judges the planners within seconds.</source>
        <translation>Der führende Knoten beurteilt die Planer binnen Sekunden.</translation>
    </message>
    <message>
        <source>Prompts, runs and backlog are in order.</source>
        <translation>Prompts, Läufe und Backlog sind in Ordnung.</translation>
    </message>
    <message>
        <source>%1. %2.</source>
        <comment>two sentences</comment>
        <translation>%1. %2.</translation>
    </message>
    <message numerus="yes">
        <source>And %n more reason(s).</source>
        <translation>
            <numerusform>Und %n weiterer Grund.</numerusform>
            <numerusform>Und %n weitere Gründe.</numerusform>
        </translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>%1, %2.</source>
        <comment>reason, since when</comment>
        <translation>%1, %2.</translation>
    </message>
    <message>
        <source>Not judged since %1: no node leads.</source>
        <translation>Nicht beurteilt seit %1: Kein Knoten führt.</translation>
    </message>
</context>
<context>
    <name>loomdeck::PlannerStatus</name>
    <message>
        <source>Reading the planners&apos; status</source>
        <translation>Status der Planer wird gelesen</translation>
    </message>
    <message>
        <source>The status cannot be read</source>
        <translation>Der Status lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>Not judged yet</source>
        <translation>Noch nicht beurteilt</translation>
    </message>
    <message>
        <source>The leading node judges the planners every 15 s; the status appears when it has</source>
        <translation>Der führende Knoten beurteilt die Planer alle 15 s; danach erscheint der Status</translation>
    </message>
    <message>
        <source>judged %1 ago, no node has since</source>
        <translation>beurteilt vor %1, seither von keinem Knoten</translation>
    </message>
    <message>
        <source>judged %1</source>
        <translation>beurteilt %1</translation>
    </message>
    <message>
        <source>resumes that their contract refused, newest first</source>
        <translation>Fortsetzungen, die ihr Vertrag abgelehnt hat, die neuesten zuerst</translation>
    </message>
    <message>
        <source>bibles without entries, or untouched for more than %1</source>
        <translation>Bibeln ohne Einträge oder länger als %1 unberührt</translation>
    </message>
    <message numerus="yes">
        <source>%n plan(s), last touched first</source>
        <translation>
            <numerusform>%n Plan, zuletzt berührte zuerst</numerusform>
            <numerusform>%n Pläne, zuletzt berührte zuerst</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n prompt(s), one for each planner</source>
        <translation>
            <numerusform>%n Prompt, einer je Planer</numerusform>
            <numerusform>%n Prompts, einer je Planer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) in progress untouched for more than %1, the longest first</source>
        <translation>
            <numerusform>%n Element in Arbeit, länger als %1 unberührt, die am längsten zuerst</numerusform>
            <numerusform>%n Elemente in Arbeit, länger als %1 unberührt, die am längsten zuerst</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) whose plan is gone, oldest first</source>
        <translation>
            <numerusform>%n Element, dessen Plan verschwunden ist, die ältesten zuerst</numerusform>
            <numerusform>%n Elemente, deren Plan verschwunden ist, die ältesten zuerst</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) without success in the last %1, newest first</source>
        <translation>
            <numerusform>%n Lauf ohne Erfolg in den letzten %1, die neuesten zuerst</numerusform>
            <numerusform>%n Läufe ohne Erfolg in den letzten %1, die neuesten zuerst</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) of status in the last %1, newest first</source>
        <translation>
            <numerusform>%n Statuswechsel in den letzten %1, die neuesten zuerst</numerusform>
            <numerusform>%n Statuswechsel in den letzten %1, die neuesten zuerst</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n world bible(s), last touched first; old after %1</source>
        <translation>
            <numerusform>%n Weltbibel, zuletzt berührte zuerst; veraltet nach %1</numerusform>
            <numerusform>%n Weltbibeln, zuletzt berührte zuerst; veraltet nach %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) of phases and refused resumes, newest first</source>
        <translation>
            <numerusform>%n Ereignis aus Phasen und abgelehntem Fortsetzen, die neuesten zuerst</numerusform>
            <numerusform>%n Ereignisse aus Phasen und abgelehntem Fortsetzen, die neuesten zuerst</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n act(s) of people and of the engine, newest first</source>
        <translation>
            <numerusform>%n Aktion von Menschen und der Engine, die neuesten zuerst</numerusform>
            <numerusform>%n Aktionen von Menschen und der Engine, die neuesten zuerst</numerusform>
        </translation>
    </message>
    <message>
        <source>more than %1</source>
        <comment>the sentence of a list that is longer than is counted</comment>
        <translation>mehr als %1</translation>
    </message>
    <message>
        <source>%1; of all plans</source>
        <translation>%1; aus allen Plänen</translation>
    </message>
    <message>
        <source>%1 is gone</source>
        <translation>%1 ist verschwunden</translation>
    </message>
</context>
<context>
    <name>loomdeck::PromptCompare</name>
    <message>
        <source>Version %1, the first</source>
        <translation>Fassung %1, die erste</translation>
    </message>
    <message>
        <source>Version %1 → version %2</source>
        <translation>Fassung %1 → Fassung %2</translation>
    </message>
    <message>
        <source>Roll back to version %1…</source>
        <translation>Zurück zu Fassung %1…</translation>
    </message>
    <message>
        <source>Activate version %1…</source>
        <translation>Fassung %1 aktivieren…</translation>
    </message>
    <message>
        <source>Reading a prompt version</source>
        <translation>Prompt-Fassung wird gelesen</translation>
    </message>
</context>
<context>
    <name>loomdeck::PromptController</name>
    <message>
        <source>Reading prompts</source>
        <translation>Prompts werden gelesen</translation>
    </message>
    <message>
        <source>%1 · last changed %2 by %3</source>
        <translation>%1 · zuletzt geändert %2 von %3</translation>
    </message>
    <message>
        <source>The store has lost this template.</source>
        <translation>Der Speicher hat diese Vorlage verloren.</translation>
    </message>
    <message>
        <source>Save a text for it, or activate one of its versions.</source>
        <translation>Einen Text dafür sichern oder eine ihrer Fassungen aktivieren.</translation>
    </message>
    <message>
        <source>No version is in use.</source>
        <translation>Keine Fassung ist in Gebrauch.</translation>
    </message>
    <message>
        <source>Activate one.</source>
        <translation>Eine aktivieren.</translation>
    </message>
    <message>
        <source>The version in use has no text.</source>
        <translation>Die benutzte Fassung hat keinen Text.</translation>
    </message>
    <message>
        <source>Save a text, or activate another version.</source>
        <translation>Einen Text sichern oder eine andere Fassung aktivieren.</translation>
    </message>
    <message>
        <source>The version in use cannot be used by this program.</source>
        <translation>Dieses Programm kann die benutzte Fassung nicht verwenden.</translation>
    </message>
    <message>
        <source>Mend its text, or activate another version.</source>
        <translation>Ihren Text ausbessern oder eine andere Fassung aktivieren.</translation>
    </message>
    <message>
        <source>%1 waits meanwhile.</source>
        <translation>%1 wartet so lange.</translation>
    </message>
</context>
<context>
    <name>loomdeck::PromptEditor</name>
    <message>
        <source>New text</source>
        <translation>Neuer Text</translation>
    </message>
    <message>
        <source>Version %1, in use</source>
        <translation>Fassung %1, benutzt</translation>
    </message>
    <message>
        <source>Version %1, not in use</source>
        <translation>Fassung %1, nicht benutzt</translation>
    </message>
    <message>
        <source>%1 of %2 bytes</source>
        <translation>%1 von %2 Bytes</translation>
    </message>
    <message>
        <source>%1 changed it while you were writing; no version is in use now.</source>
        <translation>%1 hat es währenddessen geändert; jetzt ist keine Fassung in Gebrauch.</translation>
    </message>
    <message>
        <source>%1 changed it while you were writing; version %2 is in use, the newest is %3.</source>
        <translation>%1 hat es währenddessen geändert; Fassung %2 ist in Gebrauch, die neueste ist %3.</translation>
    </message>
</context>
<context>
    <name>loomdeck::PromptForm</name>
    <message>
        <source>Save %1</source>
        <translation>%1 sichern</translation>
    </message>
    <message>
        <source>Take %1 out of use</source>
        <translation>%1 außer Gebrauch nehmen</translation>
    </message>
    <message>
        <source>Roll %1 back to version %2</source>
        <translation>%1 auf Fassung %2 zurücksetzen</translation>
    </message>
    <message>
        <source>Activate version %2 of %1</source>
        <translation>Fassung %2 von %1 aktivieren</translation>
    </message>
    <message>
        <source>Save and use it</source>
        <translation>Sichern und benutzen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <source>Take it out of use</source>
        <translation>Außer Gebrauch nehmen</translation>
    </message>
    <message>
        <source>Roll back</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Activate</source>
        <translation>Aktivieren</translation>
    </message>
    <message>
        <source>Its phase waits from now on, without using attempts, until a version is activated.</source>
        <translation>Ihre Phase wartet von nun an, ohne Versuche zu verbrauchen, bis eine Fassung aktiviert wird.</translation>
    </message>
    <message>
        <source>It becomes a version that is not used yet. No version is ever changed or removed.</source>
        <translation>Es wird eine Fassung, die noch nicht benutzt wird. Keine Fassung wird je geändert oder entfernt.</translation>
    </message>
    <message>
        <source>Every run that begins from now on asks with it; what runs already is not touched. What waits for the prompt starts.</source>
        <translation>Jeder Lauf, der von nun an beginnt, fragt damit; was schon läuft, bleibt unberührt. Was auf den Prompt wartet, beginnt.</translation>
    </message>
    <message>
        <source>The new text is in use</source>
        <translation>Der neue Text ist in Gebrauch</translation>
    </message>
    <message>
        <source>The version is saved</source>
        <translation>Die Fassung ist gesichert</translation>
    </message>
    <message>
        <source>%1 is out of use</source>
        <translation>%1 ist außer Gebrauch</translation>
    </message>
    <message>
        <source>Version %1 is in use</source>
        <translation>Fassung %1 ist in Gebrauch</translation>
    </message>
</context>
<context>
    <name>loomdeck::PromptPreviewer</name>
    <message>
        <source>%1 of %2, with the text as it stands in the editor</source>
        <translation>%1 von %2, mit dem Text, wie er im Editor steht</translation>
    </message>
    <message>
        <source>%1 of %2, with version %3</source>
        <translation>%1 von %2, mit Fassung %3</translation>
    </message>
    <message>
        <source>No item of this phase has that id.</source>
        <translation>Kein Element dieser Phase hat diese ID.</translation>
    </message>
</context>
<context>
    <name>loomdeck::ProviderController</name>
    <message>
        <source>Reading providers</source>
        <translation>Anbieter werden gelesen</translation>
    </message>
    <message>
        <source>last changed %1 by %2</source>
        <translation>zuletzt geändert %1 von %2</translation>
    </message>
    <message>
        <source>Imported work names it, but nobody said how to call it. Set it up to use it here.</source>
        <translation>Importierte Arbeit nennt ihn, aber niemand hat gesagt, wie er aufgerufen wird. Einrichten, um ihn hier zu benutzen.</translation>
    </message>
    <message>
        <source>No work runs with it until somebody switches it on.</source>
        <translation>Keine Arbeit läuft mit ihm, bis ihn jemand einschaltet.</translation>
    </message>
    <message>
        <source>No work runs with it: %1.</source>
        <translation>Keine Arbeit läuft mit ihm: %1.</translation>
    </message>
    <message>
        <source>environment.providers in the configuration file does not list it.</source>
        <translation>environment.providers in der Konfigurationsdatei führt ihn nicht auf.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Set by</source>
        <translation>Festgelegt durch</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>yes, offered first</source>
        <translation>ja, wird zuerst angeboten</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Concurrency</source>
        <translation>Gleichzeitigkeit</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) at once</source>
        <translation>
            <numerusform>%n Aufruf zugleich</numerusform>
            <numerusform>%n Aufrufe zugleich</numerusform>
        </translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>unbegrenzt</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>Verzögerung</translation>
    </message>
    <message>
        <source>Replays</source>
        <translation>Spielt ab</translation>
    </message>
    <message>
        <source>Timeout</source>
        <translation>Zeitlimit</translation>
    </message>
    <message>
        <source>60s, the usual</source>
        <translation>60s, wie üblich</translation>
    </message>
    <message>
        <source>Longest answer</source>
        <translation>Längste Antwort</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 Tokens</translation>
    </message>
    <message>
        <source>as it likes</source>
        <translation>beliebig lang</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>default</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>needs the role operator</source>
        <translation>braucht die Rolle Operator</translation>
    </message>
    <message>
        <source>it is not set up</source>
        <translation>er ist nicht eingerichtet</translation>
    </message>
    <message numerus="yes">
        <source>%n model(s)</source>
        <translation>
            <numerusform>%n Modell</numerusform>
            <numerusform>%n Modelle</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loomdeck::ProviderForm</name>
    <message>
        <source>New provider</source>
        <translation>Neuer Anbieter</translation>
    </message>
    <message>
        <source>Set up %1</source>
        <translation>%1 einrichten</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>%1 ändern</translation>
    </message>
    <message>
        <source>none is needed</source>
        <translation>keine nötig</translation>
    </message>
    <message>
        <source>A price of %1 is no number.</source>
        <translation>Ein Preis von %1 ist keine Zahl.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keines</translation>
    </message>
    <message>
        <source>Write a whole number, or nothing for no limit.</source>
        <translation>Schreiben Sie eine ganze Zahl oder nichts für unbegrenzt.</translation>
    </message>
    <message>
        <source>Write “Name: value”, one a line.</source>
        <translation>Schreiben Sie „Name: Wert“, ein Eintrag je Zeile.</translation>
    </message>
    <message>
        <source>something is not right yet</source>
        <translation>etwas stimmt noch nicht</translation>
    </message>
    <message>
        <source>it needs a name</source>
        <translation>er braucht einen Namen</translation>
    </message>
    <message>
        <source>say what kind it is</source>
        <translation>sagen Sie, welcher Art er ist</translation>
    </message>
    <message>
        <source>%1 is set up</source>
        <translation>%1 ist eingerichtet</translation>
    </message>
    <message>
        <source>%1 is changed</source>
        <translation>%1 ist geändert</translation>
    </message>
</context>
<context>
    <name>loomdeck::ProviderList</name>
    <message>
        <source>default</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>from file</source>
        <translation>aus Datei</translation>
    </message>
</context>
<context>
    <name>loomdeck::ProviderTester</name>
    <message>
        <source>under 1 ms</source>
        <translation>unter 1 ms</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weiteres</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loomdeck::ProviderTurnForm</name>
    <message>
        <source>Switch %1 off</source>
        <translation>%1 ausschalten</translation>
    </message>
    <message>
        <source>Switch %1 on</source>
        <translation>%1 einschalten</translation>
    </message>
    <message>
        <source>Switch it off</source>
        <translation>Ausschalten</translation>
    </message>
    <message>
        <source>Switch it on</source>
        <translation>Einschalten</translation>
    </message>
    <message>
        <source>Its gates close on every node: queued work waits there without using attempts, and it is no longer offered. A call that is out may still answer.</source>
        <translation>Seine Tore schließen auf allen Knoten: Eingereihte Arbeit wartet dort, ohne Versuche zu verbrauchen, und er wird nicht mehr angeboten. Ein laufender Aufruf kann noch antworten.</translation>
    </message>
    <message>
        <source>The gates that switching it off closed open again, and what waits for it goes on. It is offered again.</source>
        <translation>Die Tore, die das Ausschalten schloss, öffnen wieder, und was auf ihn wartet, geht weiter. Er wird wieder angeboten.</translation>
    </message>
    <message>
        <source>say why</source>
        <translation>sagen Sie warum</translation>
    </message>
    <message>
        <source>%1 is switched off</source>
        <translation>%1 ist ausgeschaltet</translation>
    </message>
    <message>
        <source>%1 is switched on</source>
        <translation>%1 ist eingeschaltet</translation>
    </message>
</context>
<context>
    <name>loomdeck::ResumeForm</name>
    <message>
        <source>a provider</source>
        <translation>ein Anbieter</translation>
    </message>
    <message>
        <source>a model</source>
        <translation>ein Modell</translation>
    </message>
    <message>
        <source>an agent</source>
        <translation>ein Agent</translation>
    </message>
    <message>
        <source>a conversation</source>
        <translation>ein Gespräch</translation>
    </message>
    <message>
        <source>a conversation plan</source>
        <translation>ein Gesprächsplan</translation>
    </message>
    <message>
        <source>a task</source>
        <translation>eine Aufgabe</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation>Es fehlt: %1</translation>
    </message>
    <message>
        <source>It starts as soon as a worker is free.</source>
        <translation>Es beginnt, sobald ein Arbeiter frei ist.</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>It waits for %1, and starts by itself once that is there.</source>
        <translation>Es wartet auf %1 und beginnt von selbst, sobald das da ist.</translation>
    </message>
    <message>
        <source>%1 is resumed</source>
        <translation>%1 wird fortgesetzt</translation>
    </message>
    <message>
        <source>%1 (not set up here)</source>
        <translation>%1 (hier nicht eingerichtet)</translation>
    </message>
    <message>
        <source>%1 (switched off)</source>
        <translation>%1 (ausgeschaltet)</translation>
    </message>
    <message>
        <source>%1 (not allowed here)</source>
        <translation>%1 (hier nicht erlaubt)</translation>
    </message>
    <message>
        <source>No provider may be used here; set one up in Settings</source>
        <translation>Hier darf kein Anbieter benutzt werden; in den Einstellungen einen einrichten</translation>
    </message>
</context>
<context>
    <name>loomdeck::SchedulesList</name>
    <message>
        <source>never yet</source>
        <translation>noch nie</translation>
    </message>
    <message>
        <source>%1 of %2 on</source>
        <translation>%1 von %2 an</translation>
    </message>
    <message>
        <source>Schedule %1 is on</source>
        <translation>Zeitplan %1 ist an</translation>
    </message>
    <message>
        <source>Schedule %1 is off</source>
        <translation>Zeitplan %1 ist aus</translation>
    </message>
    <message>
        <source>Reading the schedule</source>
        <translation>Zeitplan wird gelesen</translation>
    </message>
</context>
<context>
    <name>loomdeck::Scope</name>
    <message>
        <source>All plans</source>
        <translation>Alle Pläne</translation>
    </message>
    <message>
        <source>all branches</source>
        <translation>alle Zweige</translation>
    </message>
</context>
<context>
    <name>loomdeck::Session</name>
    <message>
        <source>Following the journal</source>
        <translation>Journal wird verfolgt</translation>
    </message>
    <message>
        <source>Opening the store</source>
        <translation>Speicher wird geöffnet</translation>
    </message>
    <message>
        <source>Viewer</source>
        <translation>Betrachter</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Operator</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>Admin</translation>
    </message>
</context>
<context>
    <name>loomdeck::Shortcuts</name>
    <message>
        <source>%1, or %2</source>
        <translation>%1 oder %2</translation>
    </message>
    <message>
        <source>Anywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>On a page</source>
        <translation>Auf einer Seite</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Dialogs and drawers</source>
        <translation>Dialoge und Seitenleisten</translation>
    </message>
    <message>
        <source>Search, or run a command</source>
        <translation>Suchen oder Befehl ausführen</translation>
    </message>
    <message>
        <source>These shortcuts</source>
        <translation>Diese Tastenkürzel</translation>
    </message>
    <message>
        <source>Pause live changes, or go on</source>
        <translation>Live-Änderungen zurückhalten oder wieder zeigen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Backlog</source>
        <translation>Backlog</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>To the filter or the search</source>
        <translation>Zum Filter oder zur Suche</translation>
    </message>
    <message>
        <source>Read the list again</source>
        <translation>Liste neu lesen</translation>
    </message>
    <message>
        <source>Next part of the page, previous part</source>
        <translation>Nächster Teil der Seite, voriger Teil</translation>
    </message>
    <message>
        <source>Row up, row down</source>
        <translation>Zeile auf, Zeile ab</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Auf</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Ab</translation>
    </message>
    <message>
        <source>Page up, page down</source>
        <translation>Seite auf, Seite ab</translation>
    </message>
    <message>
        <source>First row, last row</source>
        <translation>Erste Zeile, letzte Zeile</translation>
    </message>
    <message>
        <source>Open the row</source>
        <translation>Zeile öffnen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Select the row</source>
        <translation>Zeile auswählen</translation>
    </message>
    <message>
        <source>Select a range</source>
        <translation>Bereich auswählen</translation>
    </message>
    <message>
        <source>Select all rows</source>
        <translation>Alle Zeilen auswählen</translation>
    </message>
    <message>
        <source>Copy the row or the selection</source>
        <translation>Zeile oder Auswahl kopieren</translation>
    </message>
    <message>
        <source>What can be done to the row</source>
        <translation>Was sich mit der Zeile tun lässt</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>In the head: sort by the column</source>
        <translation>Im Kopf: nach der Spalte sortieren</translation>
    </message>
    <message>
        <source>In the head: narrower, wider</source>
        <translation>Im Kopf: schmaler, breiter</translation>
    </message>
    <message>
        <source>Close, or go back</source>
        <translation>Schließen oder zurück</translation>
    </message>
    <message>
        <source>Do it, unless it is dangerous</source>
        <translation>Ausführen, sofern nicht gefährlich</translation>
    </message>
    <message>
        <source>The item in the drawer</source>
        <translation>Das Element in der Seitenleiste</translation>
    </message>
    <message>
        <source>Selected items</source>
        <translation>Ausgewählte Elemente</translation>
    </message>
    <message>
        <source>Save the prompt</source>
        <translation>Prompt sichern</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Fehlschläge</translation>
    </message>
    <message>
        <source>Unfold the group, fold it</source>
        <translation>Gruppe auf- und zuklappen</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Zuweisen</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Ignorieren</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>Retry the group</source>
        <translation>Gruppe wiederholen</translation>
    </message>
    <message>
        <source>The call that failed</source>
        <translation>Der gescheiterte Aufruf</translation>
    </message>
    <message>
        <source>The run that resolved it</source>
        <translation>Der Lauf, der ihn löste</translation>
    </message>
    <message>
        <source>Planner health</source>
        <translation>Zustand der Planer</translation>
    </message>
    <message>
        <source>Back, forward</source>
        <translation>Zurück, vorwärts</translation>
    </message>
    <message>
        <source>Resume the item or the selection</source>
        <translation>Das Element oder die Auswahl fortsetzen</translation>
    </message>
</context>
<context>
    <name>loomdeck::StoreStatus</name>
    <message>
        <source>This node leads</source>
        <translation>Dieser Knoten führt</translation>
    </message>
    <message>
        <source>Leader %1</source>
        <translation>Es führt %1</translation>
    </message>
    <message>
        <source>No node</source>
        <translation>Kein Knoten</translation>
    </message>
    <message>
        <source>No leader yet</source>
        <translation>Noch keiner führt</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n worker(s), leads</source>
        <translation>
            <numerusform>%1, %n Arbeiter, führt</numerusform>
            <numerusform>%1, %n Arbeiter, führt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n worker(s)</source>
        <translation>
            <numerusform>%1, %n Arbeiter</numerusform>
            <numerusform>%1, %n Arbeiter</numerusform>
        </translation>
    </message>
    <message>
        <source>Queue %1 ready · %2 running</source>
        <translation>Warteschlange %1 bereit · %2 laufend</translation>
    </message>
    <message>
        <source>Dead %1</source>
        <translation>Aufgegeben %1</translation>
    </message>
    <message>
        <source>Retrying %1</source>
        <translation>Wiederholt %1</translation>
    </message>
    <message>
        <source>Journal %1 · sealing %2</source>
        <translation>Journal %1 · versiegelt %2</translation>
    </message>
    <message>
        <source>Journal %1 · chain sealed</source>
        <translation>Journal %1 · Kette versiegelt</translation>
    </message>
    <message>
        <source>Last sync %1</source>
        <translation>Abgleich %1</translation>
    </message>
</context>
<context>
    <name>loomdeck::ThresholdForm</name>
    <message>
        <source>%1, as delivered</source>
        <translation>%1, wie ausgeliefert</translation>
    </message>
    <message>
        <source>%1, set by %2, %3</source>
        <translation>%1, gesetzt von %2, %3</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Write a whole number.</source>
        <translation>Eine ganze Zahl schreiben.</translation>
    </message>
    <message>
        <source>Give it %1.</source>
        <translation>Erlaubt ist %1.</translation>
    </message>
    <message>
        <source>Somebody changed it meanwhile: look at what it is now, then decide.</source>
        <translation>Inzwischen hat es jemand geändert: Erst ansehen, wie es jetzt ist, dann entscheiden.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Reset to %1</source>
        <translation>Auf %1 zurücksetzen</translation>
    </message>
    <message>
        <source>Change to %1</source>
        <translation>Auf %1 ändern</translation>
    </message>
    <message>
        <source>write a number</source>
        <translation>eine Zahl schreiben</translation>
    </message>
    <message>
        <source>the number cannot be taken</source>
        <translation>die Zahl geht nicht</translation>
    </message>
    <message>
        <source>this is the value it has</source>
        <translation>diesen Wert hat sie schon</translation>
    </message>
    <message>
        <source>say why, it goes into the journal</source>
        <translation>sagen Sie warum, es kommt ins Journal</translation>
    </message>
    <message>
        <source>%1: %2 from now on</source>
        <translation>%1: ab jetzt %2</translation>
    </message>
</context>
<context>
    <name>loomdeck::ThresholdList</name>
    <message>
        <source>Reading the thresholds</source>
        <translation>Schwellen werden gelesen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>who and when</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>as delivered</source>
        <translation>wie ausgeliefert</translation>
    </message>
    <message>
        <source>%1 of %2 differ from the default</source>
        <translation>%1 von %2 weichen von der Vorgabe ab</translation>
    </message>
</context>
<context>
    <name>loomdeck::TranscriptDetails</name>
    <message>
        <source>Reading a transcript</source>
        <translation>Protokoll wird gelesen</translation>
    </message>
    <message>
        <source>%1, attempt %2, call %3</source>
        <translation>%1, Versuch %2, Aufruf %3</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>, %1 of them cached</source>
        <translation>, davon %1 aus dem Zwischenspeicher</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>%1 in%2, %3 out</source>
        <translation>%1 hinein%2, %3 heraus</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source> · HTTP %1</source>
        <translation> · HTTP %1</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>%1, a repair</source>
        <translation>%1, eine Ausbesserung</translation>
    </message>
    <message>
        <source>Failure class</source>
        <translation>Fehlerart</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Failure</source>
        <translation>Fehlschlag</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Gelöst</translation>
    </message>
    <message numerus="yes">
        <source>%n failure(s) of this item</source>
        <translation>
            <numerusform>%n Fehlschlag dieses Elements</numerusform>
            <numerusform>%n Fehlschläge dieses Elements</numerusform>
        </translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation>%1, Fassung %2</translation>
    </message>
    <message>
        <source>Since attempt %1, call %2 of %3: %4</source>
        <translation>Seit Versuch %1, Aufruf %2 von %3: %4</translation>
    </message>
    <message>
        <source>nothing came</source>
        <translation>nichts kam</translation>
    </message>
    <message>
        <source>%1 characters</source>
        <translation>%1 Zeichen</translation>
    </message>
    <message>
        <source>Prompt %1</source>
        <translation>Prompt %1</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
</context>
<context>
    <name>loomdeck::Troubles</name>
    <message numerus="yes">
        <source>%n item(s) failed every attempt.</source>
        <translation>
            <numerusform>%n Element ist bei jedem Versuch gescheitert.</numerusform>
            <numerusform>%n Elemente sind bei jedem Versuch gescheitert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Retry %1…</source>
        <translation>%1 wiederholen…</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) stand in progress, but nothing works on them.</source>
        <translation>
            <numerusform>%n Element steht in Arbeit, aber nichts arbeitet daran.</numerusform>
            <numerusform>%n Elemente stehen in Arbeit, aber nichts arbeitet daran.</numerusform>
        </translation>
    </message>
    <message>
        <source>Resume %1…</source>
        <translation>%1 fortsetzen…</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) lack metadata and cannot start.</source>
        <translation>
            <numerusform>%n Element fehlen Metadaten; es kann nicht beginnen.</numerusform>
            <numerusform>%n Elementen fehlen Metadaten; sie können nicht beginnen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Fill and resume %1…</source>
        <translation>%1 ergänzen und fortsetzen…</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) are held by their provider.</source>
        <translation>
            <numerusform>%n Element ist von seinem Anbieter angehalten.</numerusform>
            <numerusform>%n Elemente sind von ihrem Anbieter angehalten.</numerusform>
        </translation>
    </message>
    <message>
        <source>None has failed.</source>
        <translation>Keines ist gescheitert.</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Anzeigen</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) are blocked by lore.</source>
        <translation>
            <numerusform>%n Element ist durch Lore blockiert.</numerusform>
            <numerusform>%n Elemente sind durch Lore blockiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 for %3</source>
        <translation>%1 aus %2 seit %3</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) wait for a prompt.</source>
        <translation>
            <numerusform>%n Element wartet auf einen Prompt.</numerusform>
            <numerusform>%n Elemente warten auf einen Prompt.</numerusform>
        </translation>
    </message>
    <message>
        <source>No attempt is used.</source>
        <translation>Kein Versuch wird verbraucht.</translation>
    </message>
</context>
<context>
    <name>loomdeck::WorkLimitForm</name>
    <message>
        <source>%1 at once</source>
        <translation>%1 zugleich</translation>
    </message>
    <message>
        <source>any number at once</source>
        <translation>beliebig viele zugleich</translation>
    </message>
    <message>
        <source>Write a whole number from 1 to %1, or nothing for any number.</source>
        <translation>Schreiben Sie eine ganze Zahl von 1 bis %1 oder nichts für beliebig viele.</translation>
    </message>
    <message>
        <source>As many phases of the plan run at once as there are workers and its providers take.</source>
        <translation>Es laufen so viele Phasen des Plans zugleich, wie es Arbeiter gibt und seine Anbieter annehmen.</translation>
    </message>
    <message>
        <source>As many runs of this phase go at once, over all plans, as there are workers.</source>
        <translation>Über alle Pläne läuft diese Phase so oft zugleich, wie es Arbeiter gibt.</translation>
    </message>
    <message>
        <source>Not more phases of the plan run at once, on all nodes together. What runs now goes on; the rest waits its turn, and no attempt is used.</source>
        <translation>Mehr Phasen des Plans laufen nicht zugleich, auf allen Knoten zusammen. Was gerade läuft, läuft weiter; der Rest wartet, bis er an der Reihe ist, und kein Versuch wird verbraucht.</translation>
    </message>
    <message>
        <source>Not more runs of this phase go at once, over all plans and nodes. What runs now goes on; the rest waits its turn, and no attempt is used.</source>
        <translation>Öfter läuft diese Phase nicht zugleich, über alle Pläne und Knoten. Was gerade läuft, läuft weiter; der Rest wartet, bis er an der Reihe ist, und kein Versuch wird verbraucht.</translation>
    </message>
    <message>
        <source>Lift the limit</source>
        <translation>Grenze aufheben</translation>
    </message>
    <message>
        <source>Set the limit</source>
        <translation>Grenze setzen</translation>
    </message>
    <message>
        <source>there is no such plan</source>
        <translation>es gibt keinen solchen Plan</translation>
    </message>
    <message>
        <source>the number cannot be read</source>
        <translation>die Zahl ist nicht lesbar</translation>
    </message>
    <message>
        <source>this is the limit it has</source>
        <translation>diese Grenze gilt schon</translation>
    </message>
    <message>
        <source>say how many at once</source>
        <translation>sagen Sie, wie viele zugleich</translation>
    </message>
    <message>
        <source>say why, it goes into the journal</source>
        <translation>sagen Sie warum, es kommt ins Journal</translation>
    </message>
    <message>
        <source>%1 takes %2 at once</source>
        <translation>%1 nimmt %2 zugleich</translation>
    </message>
    <message>
        <source>%1 has no limit any more</source>
        <translation>%1 hat keine Grenze mehr</translation>
    </message>
</context>
<context>
    <name>loomdeck::driftwords</name>
    <message>
        <source>not sampled yet</source>
        <translation>noch nicht gemessen</translation>
    </message>
    <message>
        <source>none drifts</source>
        <translation>keiner driftet</translation>
    </message>
    <message numerus="yes">
        <source>%n plan(s) drift</source>
        <translation>
            <numerusform>%n Plan driftet</numerusform>
            <numerusform>%n Pläne driften</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is off by %2 items for more than an hour</source>
        <translation>%1 weicht seit mehr als einer Stunde um %2 Elemente ab</translation>
    </message>
    <message>
        <source>%1 is off by %2 items since %3</source>
        <translation>%1 weicht um %2 Elemente ab seit %3</translation>
    </message>
</context>
<context>
    <name>loomdeck::failurewords</name>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Rate limit</source>
        <translation>Ratengrenze</translation>
    </message>
    <message>
        <source>Overload</source>
        <translation>Überlast</translation>
    </message>
    <message>
        <source>Quota</source>
        <translation>Kontingent</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Geld</translation>
    </message>
    <message>
        <source>Setup</source>
        <translation>Einrichtung</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Our error</source>
        <translation>Unser Fehler</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>ignored: %1</source>
        <translation>ignoriert: %1</translation>
    </message>
    <message>
        <source>resolved %1</source>
        <translation>gelöst %1</translation>
    </message>
    <message>
        <source>resolved %1 by job %2</source>
        <translation>gelöst %1 durch Auftrag %2</translation>
    </message>
    <message>
        <source>once, %1</source>
        <translation>einmal, %1</translation>
    </message>
    <message>
        <source>%1 times since %2</source>
        <translation>%1-mal seit %2</translation>
    </message>
    <message numerus="yes">
        <source>%n failure(s)</source>
        <translation>
            <numerusform>%n Fehlschlag</numerusform>
            <numerusform>%n Fehlschläge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n plan(s)</source>
        <translation>
            <numerusform>%n Plan</numerusform>
            <numerusform>%n Pläne</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in %2, %3 times since %4</source>
        <translation>%1 in %2, %3-mal seit %4</translation>
    </message>
</context>
<context>
    <name>loomdeck::gatewords</name>
    <message>
        <source>rate limit</source>
        <translation>Ratengrenze</translation>
    </message>
    <message>
        <source>overloaded</source>
        <translation>überlastet</translation>
    </message>
    <message>
        <source>quota used up</source>
        <translation>Kontingent verbraucht</translation>
    </message>
    <message>
        <source>no credit left</source>
        <translation>kein Guthaben</translation>
    </message>
    <message>
        <source>key or settings</source>
        <translation>Schlüssel oder Einstellungen</translation>
    </message>
    <message>
        <source>not reachable</source>
        <translation>nicht erreichbar</translation>
    </message>
    <message>
        <source>calls go out</source>
        <translation>Aufrufe gehen hinaus</translation>
    </message>
    <message>
        <source>%1 of %2 calls at once</source>
        <translation>%1 von %2 Aufrufen zugleich</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s) at once</source>
        <translation>
            <numerusform>%n Aufruf zugleich</numerusform>
            <numerusform>%n Aufrufe zugleich</numerusform>
        </translation>
    </message>
    <message>
        <source>until a person opens it</source>
        <translation>bis jemand es öffnet</translation>
    </message>
    <message>
        <source>the next call tries</source>
        <translation>der nächste Aufruf probiert</translation>
    </message>
    <message>
        <source>a single call tries</source>
        <translation>ein einzelner Aufruf probiert</translation>
    </message>
    <message>
        <source>nothing waits</source>
        <translation>nichts wartet</translation>
    </message>
    <message>
        <source>1 job waits</source>
        <translation>1 Auftrag wartet</translation>
    </message>
    <message>
        <source>%1 jobs wait</source>
        <translation>%1 Aufträge warten</translation>
    </message>
    <message>
        <source>about %1 once it is open</source>
        <translation>etwa %1, sobald es offen ist</translation>
    </message>
    <message>
        <source>waits for a person</source>
        <translation>wartet auf einen Menschen</translation>
    </message>
    <message>
        <source>end unknown yet</source>
        <translation>Ende noch unbekannt</translation>
    </message>
    <message>
        <source>through in about %1</source>
        <translation>durch in etwa %1</translation>
    </message>
    <message>
        <source>nearly through</source>
        <translation>fast durch</translation>
    </message>
    <message>
        <source>%1, the next call tries</source>
        <translation>%1, der nächste Aufruf probiert</translation>
    </message>
</context>
<context>
    <name>loomdeck::health</name>
    <message>
        <source>Ends of runs per %1</source>
        <translation>Beendete Läufe je %1</translation>
    </message>
    <message>
        <source>succeeded</source>
        <translation>gelungen</translation>
    </message>
    <message>
        <source>partial</source>
        <translation>teilweise</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>blockiert</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>Latency of runs per %1</source>
        <translation>Dauer der Läufe je %1</translation>
    </message>
    <message>
        <source>Age of the oldest ready job</source>
        <translation>Alter des ältesten bereiten Auftrags</translation>
    </message>
    <message>
        <source>oldest</source>
        <translation>ältester</translation>
    </message>
    <message>
        <source>Ends of resumes per %1</source>
        <translation>Beendete Fortsetzungen je %1</translation>
    </message>
    <message>
        <source>timed out</source>
        <translation>Zeit überschritten</translation>
    </message>
    <message>
        <source>Tokens per %1</source>
        <translation>Tokens je %1</translation>
    </message>
    <message>
        <source>prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>cached</source>
        <translation>Cache</translation>
    </message>
    <message>
        <source>completion</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Lore deadlines per %1</source>
        <translation>Lore-Fristen je %1</translation>
    </message>
    <message>
        <source>met</source>
        <translation>eingehalten</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>versäumt</translation>
    </message>
    <message>
        <source>Difference of the two counts of this plan</source>
        <translation>Unterschied der zwei Zählungen dieses Plans</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>Items in progress, phases that run by the journal</source>
        <translation>Elemente in Arbeit, laufende Phasen laut Journal</translation>
    </message>
    <message>
        <source>backlog</source>
        <translation>Backlog</translation>
    </message>
    <message>
        <source>phases</source>
        <translation>Phasen</translation>
    </message>
    <message>
        <source>Open obligations by age, mean per %1</source>
        <translation>Offene Verpflichtungen nach Alter, Mittel je %1</translation>
    </message>
    <message>
        <source>up to 12 h</source>
        <translation>bis 12 h</translation>
    </message>
    <message>
        <source>up to 72 h</source>
        <translation>bis 72 h</translation>
    </message>
    <message>
        <source>older</source>
        <translation>älter</translation>
    </message>
</context>
<context>
    <name>loomdeck::healthbriefs</name>
    <message>
        <source>doubled since %1</source>
        <translation>verdoppelt seit %1</translation>
    </message>
    <message>
        <source>up %1× since %2</source>
        <translation>%1× so hoch seit %2</translation>
    </message>
    <message>
        <source>up %1 % since %2</source>
        <translation>um %1 % gestiegen seit %2</translation>
    </message>
    <message>
        <source>halved since %1</source>
        <translation>halbiert seit %1</translation>
    </message>
    <message>
        <source>down %1 % since %2</source>
        <translation>um %1 % gesunken seit %2</translation>
    </message>
    <message>
        <source>Nothing was counted yet</source>
        <translation>Noch nichts gezählt</translation>
    </message>
    <message>
        <source>No run ended in %1</source>
        <translation>Kein Lauf endete in %1</translation>
    </message>
    <message>
        <source>No failures in %1</source>
        <translation>Nichts Gescheitertes in %1</translation>
    </message>
    <message>
        <source>Failures up %1× since %2</source>
        <translation>%1× mehr Gescheitertes seit %2</translation>
    </message>
    <message>
        <source>Failures since %1, none before</source>
        <translation>Gescheitertes seit %1, davor nichts</translation>
    </message>
    <message>
        <source>%1 of %2 runs failed</source>
        <translation>%1 von %2 Läufen gescheitert</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) in the last hour</source>
        <translation>
            <numerusform>%n Lauf in der letzten Stunde</numerusform>
            <numerusform>%n Läufe in der letzten Stunde</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 failed</source>
        <translation>%1, %2 gescheitert</translation>
    </message>
    <message>
        <source>No run was timed in %1</source>
        <translation>Kein Lauf gemessen in %1</translation>
    </message>
    <message>
        <source>p90 %1</source>
        <translation>p90 %1</translation>
    </message>
    <message>
        <source>p90, too few runs for a trend</source>
        <translation>p90, zu wenige Läufe für einen Trend</translation>
    </message>
    <message>
        <source>p90 steady at %1</source>
        <translation>p90 stabil bei %1</translation>
    </message>
    <message>
        <source>p90 swings around %1</source>
        <translation>p90 schwankt um %1</translation>
    </message>
    <message>
        <source>last %1</source>
        <translation>zuletzt %1</translation>
    </message>
    <message>
        <source>The queue was not sampled in %1</source>
        <translation>Die Warteschlange wurde in %1 nicht gemessen</translation>
    </message>
    <message>
        <source>Nothing waits long</source>
        <translation>Nichts wartet lange</translation>
    </message>
    <message>
        <source>Nothing waits long now, at most %1</source>
        <translation>Jetzt wartet nichts lange, höchstens %1</translation>
    </message>
    <message>
        <source>Waits %1</source>
        <translation>Wartezeit %1</translation>
    </message>
    <message>
        <source>A job waits for %1</source>
        <translation>Ein Auftrag wartet seit %1</translation>
    </message>
    <message>
        <source>oldest ready job %1</source>
        <translation>ältester bereiter Auftrag %1</translation>
    </message>
</context>
<context>
    <name>loomdeck::healthcells</name>
    <message>
        <source>%1, by %2</source>
        <comment>world bible entry, item</comment>
        <translation>%1, von %2</translation>
    </message>
    <message>
        <source>lore %1 of %2 ready</source>
        <translation>Lore %1 von %2 bereit</translation>
    </message>
    <message>
        <source>cast %1 of %2 linked</source>
        <translation>Besetzung %1 von %2 verknüpft</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Automatic resume</source>
        <translation>Automatisches Fortsetzen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>its prompt is in use</source>
        <translation>sein Prompt wird benutzt</translation>
    </message>
    <message>
        <source>cannot ask: %1</source>
        <translation>kann nicht fragen: %1</translation>
    </message>
    <message>
        <source>vision</source>
        <translation>Vision</translation>
    </message>
    <message>
        <source>bible</source>
        <translation>Bibel</translation>
    </message>
    <message>
        <source>iteration</source>
        <translation>Iteration</translation>
    </message>
    <message>
        <source>chapters</source>
        <translation>Kapitel</translation>
    </message>
    <message>
        <source>scrolls</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>scenes</source>
        <translation>Szenen</translation>
    </message>
    <message>
        <source>no %1</source>
        <comment>phases</comment>
        <translation>ohne %1</translation>
    </message>
</context>
<context>
    <name>loomdeck::itempresentation</name>
    <message>
        <source>mismatch</source>
        <translation>weicht ab</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>interrupted; no attempt is used</source>
        <translation>unterbrochen; kein Versuch verbraucht</translation>
    </message>
    <message>
        <source>given back; no attempt is used</source>
        <translation>zurückgegeben; kein Versuch verbraucht</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Gespräch</translation>
    </message>
    <message>
        <source>Conversation plan</source>
        <translation>Gesprächsplan</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Zweig</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>auf %1</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>%1 + %2 tokens</source>
        <translation>%1 + %2 Token</translation>
    </message>
    <message>
        <source>makes what it needs</source>
        <translation>erzeugt, was es braucht</translation>
    </message>
    <message>
        <source>needs what it makes</source>
        <translation>braucht, was es erzeugt</translation>
    </message>
    <message>
        <source>resumed in bulk</source>
        <translation>gesammelt fortgesetzt</translation>
    </message>
    <message>
        <source>resumed</source>
        <translation>fortgesetzt</translation>
    </message>
    <message>
        <source>resume refused: %1</source>
        <translation>Fortsetzen abgelehnt: %1</translation>
    </message>
    <message>
        <source>tried again</source>
        <translation>wiederholt</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>resumed by itself, it had stood still</source>
        <translation>von selbst fortgesetzt, stand still</translation>
    </message>
    <message>
        <source>phase %1 started</source>
        <translation>Phase %1 begonnen</translation>
    </message>
    <message>
        <source>phase %1 completed</source>
        <translation>Phase %1 fertig</translation>
    </message>
    <message>
        <source>phase %1 blocked</source>
        <translation>Phase %1 blockiert</translation>
    </message>
    <message>
        <source>phase %1 failed</source>
        <translation>Phase %1 gescheitert</translation>
    </message>
    <message>
        <source>phase %1 cancelled</source>
        <translation>Phase %1 abgebrochen</translation>
    </message>
    <message>
        <source>phase %1 given back</source>
        <translation>Phase %1 zurückgegeben</translation>
    </message>
    <message>
        <source>held; no attempt is used</source>
        <translation>angehalten; kein Versuch wird verbraucht</translation>
    </message>
    <message>
        <source>held</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>gate opened</source>
        <translation>Tor geöffnet</translation>
    </message>
    <message>
        <source>gate slowed</source>
        <translation>Tor gedrosselt</translation>
    </message>
    <message>
        <source>gate tried with a single call</source>
        <translation>Tor mit einem Aufruf erprobt</translation>
    </message>
    <message>
        <source>gate closed</source>
        <translation>Tor geschlossen</translation>
    </message>
    <message>
        <source>plan paused</source>
        <translation>Plan angehalten</translation>
    </message>
    <message>
        <source>plan resumed</source>
        <translation>Plan fortgesetzt</translation>
    </message>
    <message>
        <source>deadline set</source>
        <translation>Frist gesetzt</translation>
    </message>
    <message>
        <source>deadline removed</source>
        <translation>Frist entfernt</translation>
    </message>
</context>
<context>
    <name>loomdeck::itemwords</name>
    <message>
        <source>retry now</source>
        <translation>Wiederholung jetzt</translation>
    </message>
    <message>
        <source>retry in %1</source>
        <translation>Wiederholung in %1</translation>
    </message>
    <message>
        <source>provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>conversation</source>
        <translation>Gespräch</translation>
    </message>
    <message>
        <source>conversation plan</source>
        <translation>Gesprächsplan</translation>
    </message>
    <message>
        <source>branch</source>
        <translation>Zweig</translation>
    </message>
    <message>
        <source>Waiting for its inputs.</source>
        <translation>Wartet auf Eingaben.</translation>
    </message>
    <message>
        <source>It needs %1, and starts by itself once that is there.</source>
        <translation>Es braucht %1 und beginnt von selbst, sobald das da ist.</translation>
    </message>
    <message>
        <source>Stuck because %1 is missing.</source>
        <translation>Festgefahren: %1 fehlt.</translation>
    </message>
    <message>
        <source>The resume contract is not filled, so nothing can start it.</source>
        <translation>Der Fortsetzungsvertrag ist nicht erfüllt, daher kann nichts es starten.</translation>
    </message>
    <message>
        <source>Choose and resume…</source>
        <translation>Wählen und fortsetzen…</translation>
    </message>
    <message>
        <source>Stuck because no phase makes its outputs.</source>
        <translation>Festgefahren, weil keine Phase seine Ergebnisse erzeugt.</translation>
    </message>
    <message>
        <source>Cancel…</source>
        <translation>Abbrechen…</translation>
    </message>
    <message>
        <source>Blocked by lore: %1.</source>
        <translation>Durch Lore blockiert: %1.</translation>
    </message>
    <message>
        <source>The requirement is not ready</source>
        <translation>Die Anforderung ist nicht bereit</translation>
    </message>
    <message>
        <source>Mark as ready…</source>
        <translation>Als bereit melden…</translation>
    </message>
    <message>
        <source>No attempt is used while it waits</source>
        <translation>Beim Warten wird kein Versuch verbraucht</translation>
    </message>
    <message>
        <source>Resume with another…</source>
        <translation>Mit anderem fortsetzen…</translation>
    </message>
    <message>
        <source>Blocked because the answer was not usable.</source>
        <translation>Blockiert, weil die Antwort nicht brauchbar war.</translation>
    </message>
    <message>
        <source>Retry now</source>
        <translation>Jetzt wiederholen</translation>
    </message>
    <message>
        <source>The last attempt failed.</source>
        <translation>Der letzte Versuch ist gescheitert.</translation>
    </message>
    <message>
        <source>Every attempt failed.</source>
        <translation>Jeder Versuch ist gescheitert.</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Stuck</source>
        <translation>Festgefahren</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Blockiert</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>queued</source>
        <translation>eingereiht</translation>
    </message>
    <message>
        <source>needs %1</source>
        <translation>braucht %1</translation>
    </message>
    <message>
        <source>%1 missing</source>
        <translation>%1 fehlt</translation>
    </message>
    <message>
        <source>no phase</source>
        <translation>keine Phase</translation>
    </message>
    <message>
        <source>lore: %1</source>
        <translation>Lore: %1</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>The last resume was refused: %1.</source>
        <translation>Das letzte Fortsetzen wurde abgelehnt: %1.</translation>
    </message>
    <message>
        <source>Resume…</source>
        <translation>Fortsetzen…</translation>
    </message>
    <message>
        <source>It came from elsewhere, and none of the six planners writes such a thing.</source>
        <translation>Es kam von außen, und keiner der sechs Planer schreibt so etwas.</translation>
    </message>
    <message>
        <source>Not started.</source>
        <translation>Nicht begonnen.</translation>
    </message>
    <message>
        <source>It starts when its turn comes, once its plan was resumed for the first time.</source>
        <translation>Es beginnt, wenn es an der Reihe ist, sobald sein Plan zum ersten Mal fortgesetzt wurde.</translation>
    </message>
    <message>
        <source>Held: %1.</source>
        <translation>Angehalten: %1.</translation>
    </message>
    <message>
        <source>Waits for its prompt: %1.</source>
        <translation>Wartet auf seinen Prompt: %1.</translation>
    </message>
    <message>
        <source>No attempt is used, and it goes on by itself once the prompt is mended</source>
        <translation>Kein Versuch wird verbraucht, und es geht von selbst weiter, sobald der Prompt ausgebessert ist</translation>
    </message>
    <message>
        <source>Open the prompt</source>
        <translation>Prompt öffnen</translation>
    </message>
    <message>
        <source>prompt: %1</source>
        <translation>Prompt: %1</translation>
    </message>
    <message>
        <source>No attempt is used while it waits, and it goes on once the plan is resumed.</source>
        <translation>Beim Warten wird kein Versuch verbraucht, und es geht weiter, sobald der Plan fortgesetzt wird.</translation>
    </message>
    <message>
        <source>Its gate stays closed until a person opens it. No attempt is used while it waits.</source>
        <translation>Sein Tor bleibt geschlossen, bis jemand es öffnet. Beim Warten wird kein Versuch verbraucht.</translation>
    </message>
    <message>
        <source>Open the gate…</source>
        <translation>Tor öffnen…</translation>
    </message>
    <message>
        <source>Resume the plan…</source>
        <translation>Plan fortsetzen…</translation>
    </message>
</context>
<context>
    <name>loomdeck::jobpresentation</name>
    <message>
        <source>Interrupted; no attempt is used.</source>
        <translation>Unterbrochen; kein Versuch verbraucht.</translation>
    </message>
    <message>
        <source>Given back; no attempt is used.</source>
        <translation>Zurückgegeben; kein Versuch verbraucht.</translation>
    </message>
    <message>
        <source>Waits; no attempt is used.</source>
        <translation>Wartet; kein Versuch verbraucht.</translation>
    </message>
    <message>
        <source>renewed until %1</source>
        <translation>erneuert bis %1</translation>
    </message>
    <message>
        <source>ended %1</source>
        <translation>endete %1</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>0, usual</source>
        <translation>0, normal</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Runs at</source>
        <translation>Läuft um</translation>
    </message>
    <message>
        <source>Was due</source>
        <translation>War fällig</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Held by</source>
        <translation>Liegt bei</translation>
    </message>
    <message>
        <source>Lease</source>
        <translation>Zuteilung</translation>
    </message>
    <message>
        <source>Last held by</source>
        <translation>Zuletzt bei</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Unterbrochen</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n-mal</numerusform>
            <numerusform>%n-mal</numerusform>
        </translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>Wartet auf</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>auf %1</translation>
    </message>
</context>
<context>
    <name>loomdeck::jobwords</name>
    <message>
        <source>Retry many items</source>
        <translation>Viele Elemente wiederholen</translation>
    </message>
    <message>
        <source>Cancel many items</source>
        <translation>Viele Elemente abbrechen</translation>
    </message>
    <message>
        <source>Resume many items</source>
        <translation>Viele Elemente fortsetzen</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Eingeplant</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>%1 ausführen</translation>
    </message>
    <message>
        <source>Run a phase</source>
        <translation>Phase ausführen</translation>
    </message>
    <message>
        <source>Act on many items</source>
        <translation>Sammelaktion ausführen</translation>
    </message>
    <message>
        <source>Remove old jobs</source>
        <translation>Alte Aufträge entfernen</translation>
    </message>
    <message>
        <source>asked to stop</source>
        <translation>soll enden</translation>
    </message>
    <message>
        <source>interrupted, goes on</source>
        <translation>unterbrochen, läuft weiter</translation>
    </message>
    <message>
        <source>waits %1</source>
        <translation>wartet %1</translation>
    </message>
    <message>
        <source>runs %1</source>
        <translation>läuft %1</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>It is asked to stop.</source>
        <translation>Er soll enden.</translation>
    </message>
    <message>
        <source>It ends at its next safe point.</source>
        <translation>Er endet am nächsten sicheren Punkt.</translation>
    </message>
    <message>
        <source>Every attempt failed.</source>
        <translation>Jeder Versuch ist gescheitert.</translation>
    </message>
    <message>
        <source>It failed for good.</source>
        <translation>Endgültig gescheitert.</translation>
    </message>
    <message>
        <source>Tries again %1.</source>
        <translation>Neuer Versuch %1.</translation>
    </message>
    <message>
        <source>it has ended</source>
        <translation>sie ist beendet</translation>
    </message>
    <message>
        <source>it is asked to stop</source>
        <translation>er soll bereits enden</translation>
    </message>
    <message>
        <source>it runs</source>
        <translation>er läuft</translation>
    </message>
    <message>
        <source>it is complete</source>
        <translation>es ist fertig</translation>
    </message>
    <message>
        <source>it starts as soon as a worker is free</source>
        <translation>er beginnt, sobald ein Arbeiter frei ist</translation>
    </message>
    <message>
        <source>It is held, no attempt is used.</source>
        <translation>Es ist angehalten, kein Versuch wird verbraucht.</translation>
    </message>
</context>
<context>
    <name>loomdeck::overviewwords</name>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n gescheitert</numerusform>
            <numerusform>%n gescheitert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stuck</source>
        <translation>
            <numerusform>%n festgefahren</numerusform>
            <numerusform>%n festgefahren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n blocked</source>
        <translation>
            <numerusform>%n blockiert</numerusform>
            <numerusform>%n blockiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n held</source>
        <translation>
            <numerusform>%n angehalten</numerusform>
            <numerusform>%n angehalten</numerusform>
        </translation>
    </message>
    <message>
        <source>complete</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>on track</source>
        <translation>im Lauf</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartend</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>Metadaten</translation>
    </message>
    <message>
        <source>Lore</source>
        <translation>Lore</translation>
    </message>
    <message>
        <source>Inputs of others</source>
        <translation>Vorarbeit</translation>
    </message>
    <message>
        <source>No phase fits</source>
        <translation>Keine Phase passt</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>Usable answer</source>
        <translation>Brauchbare Antwort</translation>
    </message>
    <message>
        <source>Next attempt</source>
        <translation>Nächster Versuch</translation>
    </message>
    <message>
        <source>A person</source>
        <translation>Jemanden</translation>
    </message>
    <message>
        <source>no items yet</source>
        <translation>noch keine Elemente</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>blockiert</translation>
    </message>
    <message>
        <source>Paused plan</source>
        <translation>Angehaltener Plan</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
</context>
<context>
    <name>loomdeck::promptwords</name>
    <message>
        <source>In use</source>
        <translation>Benutzt</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlt</translation>
    </message>
    <message>
        <source>Inactive</source>
        <translation>Inaktiv</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>Not usable</source>
        <translation>Unbrauchbar</translation>
    </message>
    <message>
        <source>no version is used</source>
        <translation>keine Fassung wird benutzt</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>Fassung %1</translation>
    </message>
    <message>
        <source>Loomdeck</source>
        <translation>Loomdeck</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>no version in use</source>
        <translation>keine Fassung benutzt</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>not usable</source>
        <translation>unbrauchbar</translation>
    </message>
</context>
<context>
    <name>loomdeck::providerwords</name>
    <message>
        <source>Not set up</source>
        <translation>Nicht eingerichtet</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>Ausgeschaltet</translation>
    </message>
    <message>
        <source>Not allowed here</source>
        <translation>Hier nicht erlaubt</translation>
    </message>
    <message>
        <source>Gate closed</source>
        <translation>Tor geschlossen</translation>
    </message>
    <message>
        <source>Gate partly closed</source>
        <translation>Tor teils geschlossen</translation>
    </message>
    <message>
        <source>Slowed</source>
        <translation>Gedrosselt</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>OpenAI-compatible</source>
        <translation>OpenAI-kompatibel</translation>
    </message>
    <message>
        <source>Anthropic</source>
        <translation>Anthropic</translation>
    </message>
    <message>
        <source>Ollama</source>
        <translation>Ollama</translation>
    </message>
    <message>
        <source>Scripted</source>
        <translation>Nach Skript</translation>
    </message>
    <message>
        <source>Known by name only</source>
        <translation>Nur dem Namen nach bekannt</translation>
    </message>
    <message>
        <source>built in</source>
        <translation>eingebaut</translation>
    </message>
    <message>
        <source>Configuration file</source>
        <translation>Konfigurationsdatei</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Came with the store</source>
        <translation>Kam mit dem Speicher</translation>
    </message>
    <message>
        <source>Its settings are written by the configuration file at each start, so they are read only here. Switching it on or off and the default are kept in the store.</source>
        <translation>Seine Einstellungen schreibt bei jedem Start die Konfigurationsdatei, daher sind sie hier nur lesbar. Ein- und Ausschalten und die Vorgabe bleiben im Speicher.</translation>
    </message>
    <message>
        <source>The store owns these settings; what the configuration file says of it is left alone.</source>
        <translation>Diese Einstellungen gehören dem Speicher; was die Konfigurationsdatei über den Anbieter sagt, bleibt unbeachtet.</translation>
    </message>
    <message>
        <source>The store owns these settings: an entry of this name in a configuration file is left alone.</source>
        <translation>Diese Einstellungen gehören dem Speicher: Ein Eintrag dieses Namens in einer Konfigurationsdatei bleibt unbeachtet.</translation>
    </message>
    <message>
        <source>Nobody owns these settings yet: Settings will when they are saved here, or a configuration file that names it.</source>
        <translation>Diese Einstellungen gehören noch niemandem: künftig den Einstellungen, sobald sie hier gesichert werden, oder einer Konfigurationsdatei, die den Anbieter nennt.</translation>
    </message>
</context>
<context>
    <name>loomdeck::schedulewords</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>every minute</source>
        <translation>jede Minute</translation>
    </message>
    <message numerus="yes">
        <source>every %n minute(s)</source>
        <translation>
            <numerusform>jede %n. Minute</numerusform>
            <numerusform>alle %n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>every hour at %1</source>
        <translation>jede Stunde um %1</translation>
    </message>
    <message numerus="yes">
        <source>every %n hour(s) at %1</source>
        <translation>
            <numerusform>jede %n. Stunde um %1</numerusform>
            <numerusform>alle %n Stunden um %1</numerusform>
        </translation>
    </message>
    <message>
        <source>every hour</source>
        <translation>jede Stunde</translation>
    </message>
    <message>
        <source>every day at midnight</source>
        <translation>täglich um Mitternacht</translation>
    </message>
    <message>
        <source>every Sunday at midnight</source>
        <translation>sonntags um Mitternacht</translation>
    </message>
    <message>
        <source>on the 1st of each month</source>
        <translation>am 1. jedes Monats</translation>
    </message>
    <message>
        <source>every year on 1 January</source>
        <translation>jährlich am 1. Januar</translation>
    </message>
    <message>
        <source>every day at %1</source>
        <translation>täglich um %1</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>weekdays and a time</comment>
        <translation>%1 um %2</translation>
    </message>
    <message>
        <source>on day %1 of each month at %2</source>
        <translation>am %1. jedes Monats um %2</translation>
    </message>
</context>
<context>
    <name>loomdeck::thresholdwords</name>
    <message>
        <source>Stale items</source>
        <translation>Liegen gebliebene Elemente</translation>
    </message>
    <message>
        <source>Changes of status, looked back</source>
        <translation>Statuswechsel, Rückblick</translation>
    </message>
    <message>
        <source>Flapping items</source>
        <translation>Flatternde Elemente</translation>
    </message>
    <message>
        <source>Refused contracts, looked back</source>
        <translation>Abgelehnte Verträge, Rückblick</translation>
    </message>
    <message>
        <source>Refused contracts, a warning from</source>
        <translation>Abgelehnte Verträge, Warnung ab</translation>
    </message>
    <message>
        <source>Refused contracts, an error from</source>
        <translation>Abgelehnte Verträge, Fehler ab</translation>
    </message>
    <message>
        <source>Ageing obligations</source>
        <translation>Alternde Verpflichtungen</translation>
    </message>
    <message>
        <source>Stale world bibles</source>
        <translation>Veraltete Weltbibeln</translation>
    </message>
    <message>
        <source>Recent failures, looked back</source>
        <translation>Jüngste Fehlschläge, Rückblick</translation>
    </message>
    <message>
        <source>Runs searched for critique</source>
        <translation>Auf Kritik durchsuchte Läufe</translation>
    </message>
    <message>
        <source>returns</source>
        <translation>Rückfälle</translation>
    </message>
    <message>
        <source>refusals</source>
        <translation>Ablehnungen</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>läuft</translation>
    </message>
    <message numerus="yes">
        <source>%n return(s)</source>
        <translation>
            <numerusform>%n Rückfall</numerusform>
            <numerusform>%n Rückfälle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refusal(s)</source>
        <translation>
            <numerusform>%n Ablehnung</numerusform>
            <numerusform>%n Ablehnungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n Lauf</numerusform>
            <numerusform>%n Läufe</numerusform>
        </translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>h</source>
        <translation>h</translation>
    </message>
    <message>
        <source>d</source>
        <translation>d</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
</context>
<context>
    <name>loomdeck::verdictwords</name>
    <message>
        <source>%1 cannot ask: the prompt %2 is missing</source>
        <translation>%1 kann nicht fragen: Der Prompt %2 fehlt</translation>
    </message>
    <message>
        <source>%1 cannot ask: the prompt %2 is empty</source>
        <translation>%1 kann nicht fragen: Der Prompt %2 ist leer</translation>
    </message>
    <message>
        <source>%1 cannot ask: the prompt %2 is not in use</source>
        <translation>%1 kann nicht fragen: Der Prompt %2 wird nicht benutzt</translation>
    </message>
    <message>
        <source>%1 cannot ask: the prompt %2 is not valid</source>
        <translation>%1 kann nicht fragen: Der Prompt %2 ist nicht gültig</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) stand still</source>
        <translation>
            <numerusform>%n Element steht still</numerusform>
            <numerusform>%n Elemente stehen still</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) have no plan any more</source>
        <translation>
            <numerusform>%n Element hat keinen Plan mehr</numerusform>
            <numerusform>%n Elemente haben keinen Plan mehr</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n planner run(s) failed</source>
        <translation>
            <numerusform>%n Lauf eines Planers gescheitert</numerusform>
            <numerusform>%n Läufe von Planern gescheitert</numerusform>
        </translation>
    </message>
    <message>
        <source>No planner has run yet</source>
        <translation>Noch ist kein Planer gelaufen</translation>
    </message>
    <message numerus="yes">
        <source>Lore blocks work in %n plan(s)</source>
        <translation>
            <numerusform>Lore blockiert Arbeit in %n Plan</numerusform>
            <numerusform>Lore blockiert Arbeit in %n Plänen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Personas owe something in %n plan(s)</source>
        <translation>
            <numerusform>Personas schulden etwas in %n Plan</numerusform>
            <numerusform>Personas schulden etwas in %n Plänen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n resume(s) were refused</source>
        <translation>
            <numerusform>%n Fortsetzung wurde abgelehnt</numerusform>
            <numerusform>%n Fortsetzungen wurden abgelehnt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The critique budget was spent in %n run(s)</source>
        <translation>
            <numerusform>Das Kritikbudget war in %n Lauf erschöpft</numerusform>
            <numerusform>Das Kritikbudget war in %n Läufen erschöpft</numerusform>
        </translation>
    </message>
    <message>
        <source>World bible without entries: %1</source>
        <translation>Weltbibel ohne Einträge: %1</translation>
    </message>
    <message>
        <source>World bible is old: %1</source>
        <translation>Weltbibel ist veraltet: %1</translation>
    </message>
    <message>
        <source>An item keeps returning to Pending: %1</source>
        <translation>Ein Element kehrt immer wieder zu „Wartend“ zurück: %1</translation>
    </message>
    <message>
        <source>A prompt is missing</source>
        <translation>Ein Prompt fehlt</translation>
    </message>
    <message>
        <source>A prompt cannot be used</source>
        <translation>Ein Prompt ist unbrauchbar</translation>
    </message>
    <message>
        <source>Resumes were refused</source>
        <translation>Fortsetzen wurde abgelehnt</translation>
    </message>
    <message>
        <source>Planner runs failed</source>
        <translation>Läufe von Planern gescheitert</translation>
    </message>
    <message>
        <source>Items stand still</source>
        <translation>Elemente stehen still</translation>
    </message>
    <message>
        <source>Items have no plan any more</source>
        <translation>Elemente haben keinen Plan mehr</translation>
    </message>
    <message>
        <source>Lore blocks work</source>
        <translation>Lore blockiert Arbeit</translation>
    </message>
    <message>
        <source>Personas owe something</source>
        <translation>Personas schulden etwas</translation>
    </message>
    <message>
        <source>Critique budgets were spent</source>
        <translation>Kritikbudgets sind erschöpft</translation>
    </message>
    <message>
        <source>A world bible is empty or old</source>
        <translation>Eine Weltbibel ist leer oder veraltet</translation>
    </message>
</context>
<context>
    <name>prompts</name>
    <message>
        <source>Title of the project</source>
        <translation>Titel des Projekts</translation>
    </message>
    <message>
        <source>The project in one sentence</source>
        <translation>Das Projekt in einem Satz</translation>
    </message>
    <message>
        <source>Name of the plan</source>
        <translation>Name des Plans</translation>
    </message>
    <message>
        <source>What the plan is about</source>
        <translation>Wovon der Plan handelt</translation>
    </message>
    <message>
        <source>GUID of the plan</source>
        <translation>GUID des Plans</translation>
    </message>
    <message>
        <source>Branch the item is written on</source>
        <translation>Zweig, auf dem das Element geschrieben wird</translation>
    </message>
    <message>
        <source>Id of the backlog item</source>
        <translation>ID des Backlog-Elements</translation>
    </message>
    <message>
        <source>What its task says is to be done</source>
        <translation>Was laut seiner Aufgabe zu tun ist</translation>
    </message>
    <message>
        <source>Names of the characters so far</source>
        <translation>Namen der bisherigen Figuren</translation>
    </message>
    <message>
        <source>Number of the chapter, from 1</source>
        <translation>Nummer des Kapitels, ab 1</translation>
    </message>
    <message>
        <source>Vision plan</source>
        <translation>Visionsplan</translation>
    </message>
    <message>
        <source>The backlog so far, one item a line</source>
        <translation>Das bisherige Backlog, ein Element je Zeile</translation>
    </message>
    <message>
        <source>World bible</source>
        <translation>Weltbibel</translation>
    </message>
    <message>
        <source>What the world bible says now, one entry a line</source>
        <translation>Was die Weltbibel jetzt sagt, ein Eintrag je Zeile</translation>
    </message>
    <message>
        <source>Iterative adjustments</source>
        <translation>Iterative Anpassungen</translation>
    </message>
    <message>
        <source>Number of the iteration, from 1</source>
        <translation>Nummer der Iteration, ab 1</translation>
    </message>
    <message>
        <source>Chapter blueprint</source>
        <translation>Kapitelentwurf</translation>
    </message>
    <message>
        <source>Chapter scroll</source>
        <translation>Kapitelrolle</translation>
    </message>
    <message>
        <source>Title of the chapter&apos;s blueprint</source>
        <translation>Titel des Kapitelentwurfs</translation>
    </message>
    <message>
        <source>Synopsis of the chapter&apos;s blueprint</source>
        <translation>Inhalt des Kapitelentwurfs</translation>
    </message>
    <message>
        <source>Lore that is settled</source>
        <translation>Feststehende Überlieferung</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>Szene</translation>
    </message>
    <message>
        <source>Title of the scene</source>
        <translation>Titel der Szene</translation>
    </message>
    <message>
        <source>Short name of the scene</source>
        <translation>Kurzname der Szene</translation>
    </message>
    <message>
        <source>What happens in the scene</source>
        <translation>Was in der Szene geschieht</translation>
    </message>
    <message>
        <source>Title of the scroll the scene is from</source>
        <translation>Titel der Rolle, aus der die Szene stammt</translation>
    </message>
    <message>
        <source>Words that the draft is checked for</source>
        <translation>Wörter, auf die der Entwurf geprüft wird</translation>
    </message>
</context>
<context>
    <name>querysuggestions</name>
    <message>
        <source>falling</source>
        <translation>fallend</translation>
    </message>
    <message>
        <source>rising</source>
        <translation>steigend</translation>
    </message>
</context>
<context>
    <name>said</name>
    <message>
        <source>the plan is paused: %1</source>
        <translation>der Plan ist angehalten: %1</translation>
    </message>
    <message>
        <source>the plan is paused</source>
        <translation>der Plan ist angehalten</translation>
    </message>
    <message>
        <source>waiting for a free place: %1 takes %2 at once</source>
        <translation>wartet auf einen freien Platz: %1 nimmt %2 zugleich</translation>
    </message>
    <message>
        <source>waiting for its turn: %1</source>
        <translation>noch nicht an der Reihe: %1</translation>
    </message>
    <message>
        <source>waiting for %1 until somebody opens it</source>
        <translation>wartet auf %1, bis jemand es öffnet</translation>
    </message>
    <message>
        <source>waiting for %1 until %2</source>
        <translation>wartet auf %1 bis %2</translation>
    </message>
    <message>
        <source>waiting for %1</source>
        <translation>wartet auf %1</translation>
    </message>
    <message>
        <source>the gate closed before the call</source>
        <translation>das Tor schloss vor dem Aufruf</translation>
    </message>
    <message>
        <source>The daily quota of %1 is used up.</source>
        <translation>Das Tageskontingent von %1 ist verbraucht.</translation>
    </message>
    <message>
        <source>The quota of %1 is used up.</source>
        <translation>Das Kontingent von %1 ist verbraucht.</translation>
    </message>
    <message>
        <source>%1 wants money before it goes on.</source>
        <translation>%1 verlangt Geld, bevor es weitergeht.</translation>
    </message>
    <message>
        <source>%1 is overloaded.</source>
        <translation>%1 ist überlastet.</translation>
    </message>
    <message>
        <source>%1 asks us to slow down.</source>
        <translation>%1 bittet um ein langsameres Tempo.</translation>
    </message>
    <message>
        <source>%1 gets too many requests.</source>
        <translation>%1 bekommt zu viele Anfragen.</translation>
    </message>
    <message>
        <source>%1 does not accept the key.</source>
        <translation>%1 nimmt den Schlüssel nicht an.</translation>
    </message>
    <message>
        <source>%1 refuses the prompt by its content rules.</source>
        <translation>%1 lehnt den Prompt nach den eigenen Inhaltsregeln ab.</translation>
    </message>
    <message>
        <source>The key may not use %1 of %2.</source>
        <translation>Der Schlüssel darf %1 von %2 nicht benutzen.</translation>
    </message>
    <message>
        <source>%1 does not know this address.</source>
        <translation>%1 kennt diese Adresse nicht.</translation>
    </message>
    <message>
        <source>The proxy on the way to %1 wants a login.</source>
        <translation>Der Proxy auf dem Weg zu %1 verlangt eine Anmeldung.</translation>
    </message>
    <message>
        <source>The prompt is longer than %1 of %2 takes.</source>
        <translation>Der Prompt ist länger, als %1 von %2 annimmt.</translation>
    </message>
    <message>
        <source>The request is larger than %1 takes.</source>
        <translation>Die Anfrage ist größer, als %1 annimmt.</translation>
    </message>
    <message>
        <source>%1 has not the memory for %2.</source>
        <translation>%1 hat nicht genug Arbeitsspeicher für %2.</translation>
    </message>
    <message>
        <source>%1 did not finish in its own time.</source>
        <translation>%1 wurde in der eigenen Zeit nicht fertig.</translation>
    </message>
    <message>
        <source>%1 was not ready.</source>
        <translation>%1 war nicht bereit.</translation>
    </message>
    <message>
        <source>%1 does not understand our request.</source>
        <translation>%1 versteht unsere Anfrage nicht.</translation>
    </message>
    <message>
        <source>%1 cannot do what we ask.</source>
        <translation>%1 kann nicht, was wir verlangen.</translation>
    </message>
    <message>
        <source>%1 has trouble of its own.</source>
        <translation>%1 hat selbst Schwierigkeiten.</translation>
    </message>
    <message>
        <source>%1 failed without a known reason.</source>
        <translation>%1 scheiterte ohne bekannten Grund.</translation>
    </message>
    <message>
        <source>%1 refuses: it gives no reason.</source>
        <translation>%1 lehnt ab: kein Grund genannt.</translation>
    </message>
    <message>
        <source>%1 refuses: %2</source>
        <translation>%1 lehnt ab: %2</translation>
    </message>
    <message>
        <source>%1 cut the answer off at its length limit.</source>
        <translation>%1 brach die Antwort an der eigenen Längengrenze ab.</translation>
    </message>
    <message>
        <source>%1 filtered the answer by its content rules.</source>
        <translation>%1 filterte die Antwort nach den eigenen Inhaltsregeln.</translation>
    </message>
    <message>
        <source>%1 answered without a word.</source>
        <translation>%1 antwortete ohne ein Wort.</translation>
    </message>
    <message>
        <source>%1 answered with nothing.</source>
        <translation>%1 antwortete mit nichts.</translation>
    </message>
    <message>
        <source>%1 answered with a web page instead of an answer.</source>
        <translation>%1 antwortete mit einer Webseite statt einer Antwort.</translation>
    </message>
    <message>
        <source>The answer of %1 cannot be read. %2</source>
        <translation>Die Antwort von %1 ist nicht lesbar. %2</translation>
    </message>
    <message>
        <source>%1: No whole answer came in time.</source>
        <translation>%1: Es kam rechtzeitig keine ganze Antwort.</translation>
    </message>
    <message>
        <source>%1: The connection timed out.</source>
        <translation>%1: Die Verbindung lief in das Zeitlimit.</translation>
    </message>
    <message>
        <source>%1: The answer announces %2 bytes.</source>
        <translation>%1: Die Antwort kündigt %2 Bytes an.</translation>
    </message>
    <message>
        <source>%1: The answer has more than %2 bytes.</source>
        <translation>%1: Die Antwort hat mehr als %2 Bytes.</translation>
    </message>
    <message>
        <source>%1: The server sends us on to %2.</source>
        <translation>%1: Der Server schickt uns weiter zu %2.</translation>
    </message>
    <message>
        <source>%1: The server cannot prove that it is who it says.</source>
        <translation>%1: Der Server kann nicht belegen, dass er der ist, der er zu sein angibt.</translation>
    </message>
    <message>
        <source>%1: The line was closed before the answer was whole.</source>
        <translation>%1: Die Verbindung wurde geschlossen, bevor die Antwort vollständig war.</translation>
    </message>
    <message>
        <source>%1: There is no host of that name.</source>
        <translation>%1: Es gibt keinen Rechner dieses Namens.</translation>
    </message>
    <message>
        <source>%1: Nothing listens at that address.</source>
        <translation>%1: Unter dieser Adresse hört nichts zu.</translation>
    </message>
    <message>
        <source>%1: The address is neither http:// nor https://.</source>
        <translation>%1: Die Adresse ist weder http:// noch https://.</translation>
    </message>
    <message>
        <source>provider %1 is unknown here</source>
        <translation>Anbieter %1 ist hier unbekannt</translation>
    </message>
    <message>
        <source>%1 is switched off</source>
        <translation>%1 ist ausgeschaltet</translation>
    </message>
    <message>
        <source>%1 is not allowed in this environment</source>
        <translation>%1 ist in dieser Umgebung nicht erlaubt</translation>
    </message>
    <message>
        <source>%1 has no model %2.</source>
        <translation>%1 hat kein Modell %2.</translation>
    </message>
    <message>
        <source>%1 has no model %2</source>
        <translation>%1 hat kein Modell %2</translation>
    </message>
    <message>
        <source>The answer is not JSON: %1</source>
        <translation>Die Antwort ist kein JSON: %1</translation>
    </message>
    <message>
        <source>The answer does not match its schema: %1</source>
        <translation>Die Antwort passt nicht zu ihrem Schema: %1</translation>
    </message>
    <message>
        <source>The answer is not usable: the draft is empty.</source>
        <translation>Die Antwort ist nicht brauchbar: Der Entwurf ist leer.</translation>
    </message>
    <message>
        <source>The answer is not usable: the draft does not mention %1.</source>
        <translation>Die Antwort ist nicht brauchbar: Der Entwurf erwähnt %1 nicht.</translation>
    </message>
    <message>
        <source>The answer is not usable: %1.</source>
        <translation>Die Antwort ist nicht brauchbar: %1.</translation>
    </message>
    <message>
        <source>Max iterations reached: %1 of %2 passes are done.</source>
        <translation>Höchstzahl der Iterationen erreicht: %1 von %2 Durchgängen sind gemacht.</translation>
    </message>
    <message>
        <source>Max queued jobs reached: %1 of %2 wait.</source>
        <translation>Höchstzahl eingereihter Aufträge erreicht: %1 von %2 warten.</translation>
    </message>
    <message>
        <source>Max tokens exceeded: %1 of %2 are used.</source>
        <translation>Höchstzahl der Tokens überschritten: %1 von %2 sind verbraucht.</translation>
    </message>
    <message>
        <source>%1 has no active version.</source>
        <translation>%1 hat keine aktive Fassung.</translation>
    </message>
    <message>
        <source>Phase execution cancelled.</source>
        <translation>Ausführung der Phase abgebrochen.</translation>
    </message>
    <message>
        <source>Cancelled before it ran.</source>
        <translation>Vor dem Lauf abgebrochen.</translation>
    </message>
    <message>
        <source>The node that ran it was stopped.</source>
        <translation>Der ausführende Knoten wurde gestoppt.</translation>
    </message>
    <message>
        <source>it has no outputs</source>
        <translation>es hat keine Ergebnisse</translation>
    </message>
    <message>
        <source>no phase makes its outputs</source>
        <translation>keine Phase erzeugt seine Ergebnisse</translation>
    </message>
    <message>
        <source>no phase makes %1</source>
        <translation>keine Phase erzeugt %1</translation>
    </message>
    <message>
        <source>already complete</source>
        <translation>schon fertig</translation>
    </message>
    <message>
        <source>already cancelled</source>
        <translation>schon abgebrochen</translation>
    </message>
    <message>
        <source>runs already</source>
        <translation>läuft schon</translation>
    </message>
    <message>
        <source>queued already</source>
        <translation>schon eingereiht</translation>
    </message>
    <message>
        <source>its task is in no conversation plan</source>
        <translation>seine Aufgabe steht in keinem Gesprächsplan</translation>
    </message>
    <message>
        <source>no progress and no live job</source>
        <translation>kein Fortschritt und kein laufender Auftrag</translation>
    </message>
    <message>
        <source>its job ended without it</source>
        <translation>sein Auftrag endete ohne es</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was changed by somebody else.</source>
        <translation>„%1“ wurde von jemand anderem geändert.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is complete already.</source>
        <translation>„%1“ ist schon fertig.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is cancelled already.</source>
        <translation>„%1“ ist schon abgebrochen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is paused already.</source>
        <translation>„%1“ ist schon angehalten.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not paused.</source>
        <translation>„%1“ ist nicht angehalten.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; runs already.</source>
        <translation>„%1“ läuft schon.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is queued already.</source>
        <translation>„%1“ ist schon eingereiht.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot run: %2 is missing.</source>
        <translation>„%1“ kann nicht laufen: %2 fehlt.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot run: %2.</source>
        <translation>„%1“ kann nicht laufen: %2.</translation>
    </message>
    <message>
        <source>The gate is open already.</source>
        <translation>Das Tor ist schon offen.</translation>
    </message>
    <message>
        <source>There is no such plan.</source>
        <translation>Es gibt keinen solchen Plan.</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>%1 fehlt</translation>
    </message>
    <message>
        <source>Nothing is to be done: the work goes on by itself.</source>
        <translation>Nichts ist zu tun: Die Arbeit geht von selbst weiter.</translation>
    </message>
    <message>
        <source>Nothing is to be done.</source>
        <translation>Nichts ist zu tun.</translation>
    </message>
    <message>
        <source>Nothing is left to do.</source>
        <translation>Nichts bleibt zu tun.</translation>
    </message>
    <message>
        <source>Resume it when it may go on.</source>
        <translation>Fortsetzen, wenn es weitergehen darf.</translation>
    </message>
    <message>
        <source>Top up the account or raise the limit there, then open the provider here with a reason.</source>
        <translation>Dort das Konto aufladen oder die Grenze erhöhen, dann den Anbieter hier mit einem Grund öffnen.</translation>
    </message>
    <message>
        <source>Set a valid key in the provider&apos;s settings, then test the connection.</source>
        <translation>In den Einstellungen des Anbieters einen gültigen Schlüssel setzen, dann die Verbindung testen.</translation>
    </message>
    <message>
        <source>Change the words of the item or its prompt, then retry.</source>
        <translation>Die Wörter des Elements oder seinen Prompt ändern, dann wiederholen.</translation>
    </message>
    <message>
        <source>Allow it there, or use another key or model.</source>
        <translation>Dort erlauben oder einen anderen Schlüssel oder ein anderes Modell benutzen.</translation>
    </message>
    <message>
        <source>Correct the model&apos;s name, or pull it on that server, then test the connection.</source>
        <translation>Den Namen des Modells berichtigen oder es auf jenem Server holen, dann die Verbindung testen.</translation>
    </message>
    <message>
        <source>Check the provider&apos;s baseUrl; most end with /v1. Then test the connection.</source>
        <translation>Die baseUrl des Anbieters prüfen; die meisten enden auf /v1. Dann die Verbindung testen.</translation>
    </message>
    <message>
        <source>Use a model with a larger context, or shorten the item&apos;s words.</source>
        <translation>Ein Modell mit größerem Kontext benutzen oder die Wörter des Elements kürzen.</translation>
    </message>
    <message>
        <source>Look into the transcript.</source>
        <translation>In die Mitschrift sehen.</translation>
    </message>
    <message>
        <source>Raise the provider&apos;s timeout if its answers take longer.</source>
        <translation>Das Zeitlimit des Anbieters erhöhen, falls seine Antworten länger brauchen.</translation>
    </message>
    <message>
        <source>Lower the model&apos;s output limit, or use another model.</source>
        <translation>Die Ausgabegrenze des Modells senken oder ein anderes Modell benutzen.</translation>
    </message>
    <message>
        <source>Check the provider&apos;s baseUrl, and that it runs.</source>
        <translation>Die baseUrl des Anbieters prüfen, und ob er läuft.</translation>
    </message>
    <message>
        <source>Raise the provider&apos;s maxTokens, or use a model that writes more.</source>
        <translation>maxTokens des Anbieters erhöhen oder ein Modell benutzen, das mehr schreibt.</translation>
    </message>
    <message>
        <source>Retry; if it lasts, use another model.</source>
        <translation>Wiederholen; bleibt es dabei, ein anderes Modell benutzen.</translation>
    </message>
    <message>
        <source>Retry; the model may follow the format next time.</source>
        <translation>Wiederholen; vielleicht hält das Modell das Format beim nächsten Mal ein.</translation>
    </message>
    <message>
        <source>Retry, or change the outline it is checked against.</source>
        <translation>Wiederholen oder die Gliederung ändern, gegen die geprüft wird.</translation>
    </message>
    <message>
        <source>It goes on by itself when the gate opens.</source>
        <translation>Es geht von selbst weiter, wenn das Tor öffnet.</translation>
    </message>
    <message>
        <source>Fulfil the requirement; the item goes on by itself.</source>
        <translation>Die Anforderung erfüllen; das Element geht von selbst weiter.</translation>
    </message>
    <message>
        <source>Raise it under planner.quotas, or cancel the item.</source>
        <translation>Unter planner.quotas erhöhen oder das Element abbrechen.</translation>
    </message>
    <message>
        <source>Import or configure it, or resume with another provider.</source>
        <translation>Importieren oder einrichten, oder mit einem anderen Anbieter fortsetzen.</translation>
    </message>
    <message>
        <source>Switch it on, or resume with another provider.</source>
        <translation>Einschalten oder mit einem anderen Anbieter fortsetzen.</translation>
    </message>
    <message>
        <source>Add the model, or resume with another one.</source>
        <translation>Das Modell hinzufügen oder mit einem anderen fortsetzen.</translation>
    </message>
    <message>
        <source>Look at it again, then decide.</source>
        <translation>Noch einmal ansehen, dann entscheiden.</translation>
    </message>
    <message>
        <source>Retry or resume it to start it again.</source>
        <translation>Wiederholen oder fortsetzen, um es neu zu beginnen.</translation>
    </message>
    <message>
        <source>Wait for its end, or cancel it first.</source>
        <translation>Sein Ende abwarten oder es zuerst abbrechen.</translation>
    </message>
    <message>
        <source>Reload the list of plans.</source>
        <translation>Die Liste der Pläne neu laden.</translation>
    </message>
    <message>
        <source>Contract drift would be an error at %1 and a warning only at %2.</source>
        <translation>Drift der Verträge wäre ab %1 ein Fehler und erst ab %2 eine Warnung.</translation>
    </message>
    <message>
        <source>Keep the warning at or below the error; change the other one first.</source>
        <translation>Die Warnung nicht über den Fehler setzen; zuerst den anderen Wert ändern.</translation>
    </message>
</context>
</TS>
