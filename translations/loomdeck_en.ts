<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>BellButton</name>
    <message numerus="yes">
        <source>Notifications, %n unread</source>
        <translation>
            <numerusform>Notifications, %n unread</numerusform>
            <numerusform>Notifications, %n unread</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ErrorLogSection</name>
    <message numerus="yes">
        <source>%n error(s) since the console was started, newest first</source>
        <translation>
            <numerusform>%n error since the console was started, newest first</numerusform>
            <numerusform>%n errors since the console was started, newest first</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HealthReasonWords</name>
    <message numerus="yes">
        <source>%n item(s) have no plan any more</source>
        <translation>
            <numerusform>%n item has no plan any more</numerusform>
            <numerusform>%n items have no plan any more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n item(s)</source>
        <translation>
            <numerusform>Show %n item</numerusform>
            <numerusform>Show %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n planner run(s) failed</source>
        <translation>
            <numerusform>%n planner run failed</numerusform>
            <numerusform>%n planner runs failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n run(s)</source>
        <translation>
            <numerusform>Show %n run</numerusform>
            <numerusform>Show %n runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The critique budget was spent in %n run(s)</source>
        <translation>
            <numerusform>The critique budget was spent in %n run</numerusform>
            <numerusform>The critique budget was spent in %n runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Lore blocks work in %n plan(s)</source>
        <translation>
            <numerusform>Lore blocks work in %n plan</numerusform>
            <numerusform>Lore blocks work in %n plans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Personas owe something in %n plan(s)</source>
        <translation>
            <numerusform>Personas owe something in %n plan</numerusform>
            <numerusform>Personas owe something in %n plans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n resume(s) were refused</source>
        <translation>
            <numerusform>%n resume was refused</numerusform>
            <numerusform>%n resumes were refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) stand still</source>
        <translation>
            <numerusform>%n item stands still</numerusform>
            <numerusform>%n items stand still</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n planner(s) cannot ask: %1</source>
        <translation>
            <numerusform>%n planner cannot ask: %1</numerusform>
            <numerusform>%n planners cannot ask: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) keep returning to Pending, first of them %1</source>
        <translation>
            <numerusform>%n item keeps returning to Pending, first of them %1</numerusform>
            <numerusform>%n items keep returning to Pending, first of them %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more reason(s)</source>
        <translation>
            <numerusform>%n more reason</numerusform>
            <numerusform>%n more reasons</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ItemAttempts</name>
    <message numerus="yes">
        <source>%n exchange(s)</source>
        <translation>
            <numerusform>%n exchange</numerusform>
            <numerusform>%n exchanges</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ItemHistory</name>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeaveDialog</name>
    <message numerus="yes">
        <source>%n prompt(s) have changes that are not saved:</source>
        <translation>
            <numerusform>%n prompt has changes that are not saved:</numerusform>
            <numerusform>%n prompts have changes that are not saved:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NotificationList</name>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n unread</numerusform>
            <numerusform>%n unread</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PromptVariables</name>
    <message numerus="yes">
        <source>%n, click inserts</source>
        <comment>variables</comment>
        <translation>
            <numerusform>%n, click inserts</numerusform>
            <numerusform>%n, click inserts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReasonsPanel</name>
    <message numerus="yes">
        <source>And %n more</source>
        <comment>reasons</comment>
        <translation>
            <numerusform>And %n more</numerusform>
            <numerusform>And %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsNav</name>
    <message numerus="yes">
        <source>%n unsaved</source>
        <translation>
            <numerusform>%n unsaved</numerusform>
            <numerusform>%n unsaved</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShortcutList</name>
    <message numerus="yes">
        <source>%n shortcut(s)</source>
        <translation>
            <numerusform>%n shortcut</numerusform>
            <numerusform>%n shortcuts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loomdeck::AttentionList</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n plan(s)</source>
        <translation>
            <numerusform>%n plan</numerusform>
            <numerusform>%n plans</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loomdeck::BacklogController</name>
    <message numerus="yes">
        <source>%n changed row(s) wait</source>
        <translation>
            <numerusform>%n changed row waits</numerusform>
            <numerusform>%n changed rows wait</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loomdeck::BacklogList</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loomdeck::BulkForm</name>
    <message numerus="yes">
        <source>Resume %n item(s)</source>
        <translation>
            <numerusform>Resume %n item</numerusform>
            <numerusform>Resume %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancel %n item(s)</source>
        <translation>
            <numerusform>Cancel %n item</numerusform>
            <numerusform>Cancel %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Retry %n item(s)</source>
        <translation>
            <numerusform>Retry %n item</numerusform>
            <numerusform>Retry %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n plan(s)</source>
        <translation>
            <numerusform>%n plan</numerusform>
            <numerusform>%n plans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n branch(es)</source>
        <translation>
            <numerusform>%n branch</numerusform>
            <numerusform>%n branches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loomdeck::BulkProgress</name>
    <message numerus="yes">
        <source>Resuming %n item(s)</source>
        <translation>
            <numerusform>Resuming %n item</numerusform>
            <numerusform>Resuming %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Resumed %n item(s)</source>
        <translation>
            <numerusform>Resumed %n item</numerusform>
            <numerusform>Resumed %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancelling %n item(s)</source>
        <translation>
            <numerusform>Cancelling %n item</numerusform>
            <numerusform>Cancelling %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancelled %n item(s)</source>
        <translation>
            <numerusform>Cancelled %n item</numerusform>
            <numerusform>Cancelled %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Retrying %n item(s)</source>
        <translation>
            <numerusform>Retrying %n item</numerusform>
            <numerusform>Retrying %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Retried %n item(s)</source>
        <translation>
            <numerusform>Retried %n item</numerusform>
            <numerusform>Retried %n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loomdeck::DiffLines</name>
    <message numerus="yes">
        <source>%n line(s) added</source>
        <translation>
            <numerusform>%n line added</numerusform>
            <numerusform>%n lines added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <translation>
            <numerusform>%n removed</numerusform>
            <numerusform>%n removed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loomdeck::FailureController</name>
    <message numerus="yes">
        <source>%n failure(s)</source>
        <translation>
            <numerusform>%n failure</numerusform>
            <numerusform>%n failures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kind(s)</source>
        <translation>
            <numerusform>%n kind</numerusform>
            <numerusform>%n kinds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failure(s) alike</source>
        <translation>
            <numerusform>%n failure</numerusform>
            <numerusform>%n failures alike</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loomdeck::FailureForm</name>
    <message numerus="yes">
        <source>Retry %n item(s)</source>
        <translation>
            <numerusform>Retry %n item</numerusform>
            <numerusform>Retry %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failure(s)</source>
        <translation>
            <numerusform>%n failure</numerusform>
            <numerusform>%n failures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Acknowledge %n</source>
        <translation>
            <numerusform>Acknowledge %n</numerusform>
            <numerusform>Acknowledge %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Assign %n</source>
        <translation>
            <numerusform>Assign %n</numerusform>
            <numerusform>Assign %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ignore %n</source>
        <translation>
            <numerusform>Ignore %n</numerusform>
            <numerusform>Ignore %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reopen %n</source>
        <translation>
            <numerusform>Reopen %n</numerusform>
            <numerusform>Reopen %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) are tried again</source>
        <translation>
            <numerusform>%n item is tried again</numerusform>
            <numerusform>%n items are tried again</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loomdeck::HealthListModel</name>
    <message numerus="yes">
        <source>%n changed row(s) wait</source>
        <translation>
            <numerusform>%n changed row waits</numerusform>
            <numerusform>%n changed rows wait</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loomdeck::JobList</name>
    <message numerus="yes">
        <source>%n changed row(s) wait</source>
        <translation>
            <numerusform>%n changed row waits</numerusform>
            <numerusform>%n changed rows wait</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loomdeck::JobRescue</name>
    <message numerus="yes">
        <source>%n job(s) failed for good.</source>
        <translation>
            <numerusform>%n job failed for good.</numerusform>
            <numerusform>%n jobs failed for good.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) are tried again</source>
        <translation>
            <numerusform>%n job is tried again</numerusform>
            <numerusform>%n jobs are tried again</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loomdeck::JobRetryForm</name>
    <message numerus="yes">
        <source>It starts as soon as a worker is free, with all %n attempt(s) anew.</source>
        <translation>
            <numerusform>It starts as soon as a worker is free, with all %n attempt anew.</numerusform>
            <numerusform>It starts as soon as a worker is free, with all %n attempts anew.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loomdeck::LimitList</name>
    <message numerus="yes">
        <source>%n plan(s) paused</source>
        <translation>
            <numerusform>%n plan paused</numerusform>
            <numerusform>%n plans paused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n limit(s)</source>
        <translation>
            <numerusform>%n limit</numerusform>
            <numerusform>%n limits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n provider model(s)</source>
        <translation>
            <numerusform>%n provider model</numerusform>
            <numerusform>%n provider models</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loomdeck::LiveWords</name>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loomdeck::NodeFacts</name>
    <message numerus="yes">
        <source>%n at once</source>
        <translation>
            <numerusform>%n at once</numerusform>
            <numerusform>%n at once</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loomdeck::NodesList</name>
    <message numerus="yes">
        <source>%1 of %n worker(s) busy</source>
        <translation>
            <numerusform>%1 of %n worker busy</numerusform>
            <numerusform>%1 of %n workers busy</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loomdeck::OverviewController</name>
    <message numerus="yes">
        <source>%n worker(s)</source>
        <translation>
            <numerusform>%n worker</numerusform>
            <numerusform>%n workers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loomdeck::OverviewHealth</name>
    <message numerus="yes">
        <source>Too little has happened to judge %n promise(s).</source>
        <translation>
            <numerusform>Too little has happened to judge %n promise.</numerusform>
            <numerusform>Too little has happened to judge %n promises.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kept</source>
        <translation>
            <numerusform>%n kept</numerusform>
            <numerusform>%n kept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with not enough data</source>
        <translation>
            <numerusform>%n with not enough data</numerusform>
            <numerusform>%n with not enough data</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loomdeck::PlannerHealth</name>
    <message numerus="yes">
        <source>And %n more reason(s).</source>
        <translation>
            <numerusform>And %n more reason.</numerusform>
            <numerusform>And %n more reasons.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loomdeck::PlannerStatus</name>
    <message numerus="yes">
        <source>%n plan(s), last touched first</source>
        <translation>
            <numerusform>%n plan, last touched first</numerusform>
            <numerusform>%n plans, last touched first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n prompt(s), one for each planner</source>
        <translation>
            <numerusform>%n prompt, one for each planner</numerusform>
            <numerusform>%n prompts, one for each planner</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) in progress untouched for more than %1, the longest first</source>
        <translation>
            <numerusform>%n item in progress untouched for more than %1, the longest first</numerusform>
            <numerusform>%n items in progress untouched for more than %1, the longest first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) whose plan is gone, oldest first</source>
        <translation>
            <numerusform>%n item whose plan is gone, oldest first</numerusform>
            <numerusform>%n items whose plan is gone, oldest first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) without success in the last %1, newest first</source>
        <translation>
            <numerusform>%n run without success in the last %1, newest first</numerusform>
            <numerusform>%n runs without success in the last %1, newest first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) of status in the last %1, newest first</source>
        <translation>
            <numerusform>%n change of status in the last %1, newest first</numerusform>
            <numerusform>%n changes of status in the last %1, newest first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n world bible(s), last touched first; old after %1</source>
        <translation>
            <numerusform>%n world bible, last touched first; old after %1</numerusform>
            <numerusform>%n world bibles, last touched first; old after %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s) of phases and refused resumes, newest first</source>
        <translation>
            <numerusform>%n event of phases and refused resumes, newest first</numerusform>
            <numerusform>%n events of phases and refused resumes, newest first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n act(s) of people and of the engine, newest first</source>
        <translation>
            <numerusform>%n act of people and of the engine, newest first</numerusform>
            <numerusform>%n acts of people and of the engine, newest first</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loomdeck::ProviderController</name>
    <message numerus="yes">
        <source>%n call(s) at once</source>
        <translation>
            <numerusform>%n call at once</numerusform>
            <numerusform>%n calls at once</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n model(s)</source>
        <translation>
            <numerusform>%n model</numerusform>
            <numerusform>%n models</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loomdeck::ProviderTester</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loomdeck::StoreStatus</name>
    <message numerus="yes">
        <source>%1, %n worker(s), leads</source>
        <translation>
            <numerusform>%1, %n worker, leads</numerusform>
            <numerusform>%1, %n workers, leads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n worker(s)</source>
        <translation>
            <numerusform>%1, %n worker</numerusform>
            <numerusform>%1, %n workers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loomdeck::TranscriptDetails</name>
    <message numerus="yes">
        <source>%n failure(s) of this item</source>
        <translation>
            <numerusform>%n failure of this item</numerusform>
            <numerusform>%n failures of this item</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loomdeck::Troubles</name>
    <message numerus="yes">
        <source>%n item(s) failed every attempt.</source>
        <translation>
            <numerusform>%n item failed every attempt.</numerusform>
            <numerusform>%n items failed every attempt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) stand in progress, but nothing works on them.</source>
        <translation>
            <numerusform>%n item stands in progress, but nothing works on it.</numerusform>
            <numerusform>%n items stand in progress, but nothing works on them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) lack metadata and cannot start.</source>
        <translation>
            <numerusform>%n item lacks metadata and cannot start.</numerusform>
            <numerusform>%n items lack metadata and cannot start.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) are held by their provider.</source>
        <translation>
            <numerusform>%n item is held by its provider.</numerusform>
            <numerusform>%n items are held by their provider.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) are blocked by lore.</source>
        <translation>
            <numerusform>%n item is blocked by lore.</numerusform>
            <numerusform>%n items are blocked by lore.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) wait for a prompt.</source>
        <translation>
            <numerusform>%n item waits for a prompt.</numerusform>
            <numerusform>%n items wait for a prompt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loomdeck::driftwords</name>
    <message numerus="yes">
        <source>%n plan(s) drift</source>
        <translation>
            <numerusform>%n plan drifts</numerusform>
            <numerusform>%n plans drift</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loomdeck::failurewords</name>
    <message numerus="yes">
        <source>%n failure(s)</source>
        <translation>
            <numerusform>%n failure</numerusform>
            <numerusform>%n failures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n plan(s)</source>
        <translation>
            <numerusform>%n plan</numerusform>
            <numerusform>%n plans</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loomdeck::gatewords</name>
    <message numerus="yes">
        <source>%n call(s) at once</source>
        <translation>
            <numerusform>%n call at once</numerusform>
            <numerusform>%n calls at once</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loomdeck::healthbriefs</name>
    <message numerus="yes">
        <source>%n run(s) in the last hour</source>
        <translation>
            <numerusform>%n run in the last hour</numerusform>
            <numerusform>%n runs in the last hour</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loomdeck::jobpresentation</name>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loomdeck::overviewwords</name>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stuck</source>
        <translation>
            <numerusform>%n stuck</numerusform>
            <numerusform>%n stuck</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n blocked</source>
        <translation>
            <numerusform>%n blocked</numerusform>
            <numerusform>%n blocked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n held</source>
        <translation>
            <numerusform>%n held</numerusform>
            <numerusform>%n held</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loomdeck::schedulewords</name>
    <message numerus="yes">
        <source>every %n minute(s)</source>
        <translation>
            <numerusform>every minute</numerusform>
            <numerusform>every %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n hour(s) at %1</source>
        <translation>
            <numerusform>every %n hour at %1</numerusform>
            <numerusform>every %n hours at %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loomdeck::thresholdwords</name>
    <message numerus="yes">
        <source>%n return(s)</source>
        <translation>
            <numerusform>%n return</numerusform>
            <numerusform>%n returns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refusal(s)</source>
        <translation>
            <numerusform>%n refusal</numerusform>
            <numerusform>%n refusals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>%n run</numerusform>
            <numerusform>%n runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loomdeck::verdictwords</name>
    <message numerus="yes">
        <source>%n item(s) stand still</source>
        <translation>
            <numerusform>%n item stands still</numerusform>
            <numerusform>%n items stand still</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) have no plan any more</source>
        <translation>
            <numerusform>%n item has no plan any more</numerusform>
            <numerusform>%n items have no plan any more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n planner run(s) failed</source>
        <translation>
            <numerusform>%n planner run failed</numerusform>
            <numerusform>%n planner runs failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Lore blocks work in %n plan(s)</source>
        <translation>
            <numerusform>Lore blocks work in %n plan</numerusform>
            <numerusform>Lore blocks work in %n plans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Personas owe something in %n plan(s)</source>
        <translation>
            <numerusform>Personas owe something in %n plan</numerusform>
            <numerusform>Personas owe something in %n plans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n resume(s) were refused</source>
        <translation>
            <numerusform>%n resume was refused</numerusform>
            <numerusform>%n resumes were refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The critique budget was spent in %n run(s)</source>
        <translation>
            <numerusform>The critique budget was spent in %n run</numerusform>
            <numerusform>The critique budget was spent in %n runs</numerusform>
        </translation>
    </message>
</context>
</TS>
