// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/registry.h"

#include <cstdio>
#include <map>
#include <QStandardPaths>
#include <QTest>
#include <string>

namespace loomdeck::test {

namespace {

std::map<std::string, std::function<QObject *()>> &registry()
{
    static std::map<std::string, std::function<QObject *()>> map;
    return map;
}

} // namespace

Registration::Registration(const char *name, std::function<QObject *()> make)
{
    registry()[name] = std::move(make);
}

int runNamed(int argc, char **argv)
{
    QStandardPaths::setTestModeEnabled(true);
    const auto found = argc > 1 ? registry().find(argv[1]) : registry().end();
    if (found == registry().end()) {
        std::fprintf(stderr, "Name one of:");
        for (const auto &[name, make] : registry())
            std::fprintf(stderr, " %s", name.c_str());
        std::fprintf(stderr, "\n");
        return 2;
    }
    const std::unique_ptr<QObject> test(found->second());
    argv[1] = argv[0];
    return QTest::qExec(test.get(), argc - 1, argv + 1);
}

} // namespace loomdeck::test
