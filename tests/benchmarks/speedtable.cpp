// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "speedtable.h"

#include <algorithm>
#include <cstdio>
#include <fstream>

using namespace Qt::StringLiterals;

namespace loomdeck::test {

namespace {

QString number(double value, const QString &unit)
{
    const int digits = value >= 100 ? 0 : value >= 10 ? 1 : 2;
    return u"%1 %2"_s.arg(value, 0, 'f', digits).arg(unit);
}

/** Work of others on the same machine moves every figure. */
QString load()
{
    std::ifstream file("/proc/loadavg");
    std::string one;
    file >> one;
    return QString::fromStdString(one);
}

} // namespace

double percentile(std::vector<double> &values, double share)
{
    std::sort(values.begin(), values.end());
    const auto at = static_cast<size_t>(share / 100 * static_cast<double>(values.size() - 1) + 0.5);
    return values.at(at);
}

bool SpeedTable::isJudged()
{
#ifdef NDEBUG
    return true;
#else
    return false;
#endif
}

bool SpeedTable::ratio(const QString &what, const QString &unit, double ours, double limit, double bar)
{
    const double share = ours / limit;
    m_lines.push_back({what, number(ours, unit), number(limit, unit), u"%1 %"_s.arg(share * 100, 0, 'f', 0),
                       u">= %1 % %2"_s.arg(bar * 100, 0, 'f', 0).arg(share >= bar ? u"ok"_s : u"MISSED"_s)});
    return share >= bar || !isJudged();
}

void SpeedTable::figure(const QString &what, const QString &unit, double ours, const QString &bound)
{
    m_lines.push_back({what, number(ours, unit), u"-"_s, u"-"_s, bound});
}

SpeedTable::~SpeedTable()
{
    const auto print = [](const Line &line) {
        std::printf("  %-58s %16s %16s %7s  %s\n", qPrintable(line.what), qPrintable(line.ours), qPrintable(line.limit),
                    qPrintable(line.ratio), qPrintable(line.bar));
    };
    std::printf("\n%s (load %s%s)\n", qPrintable(m_title), qPrintable(load()),
                isJudged() ? "" : ", not optimised: bars are not applied");
    print({u"what"_s, u"ours"_s, u"bare limit"_s, u"ratio"_s, u"bar"_s});
    for (const Line &line : m_lines)
        print(line);
    std::fflush(stdout);
}

} // namespace loomdeck::test
