// SPDX-FileCopyrightText: 2026 Loomdeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <QObject>

namespace loomdeck::test {

/** Makes a test class known under the name of its file; see LOOMDECK_TEST. */
struct Registration
{
    Registration(const char *name, std::function<QObject *()> make);
};

/** Runs the class named by argv[1] with the rest of the arguments; 2 when there is none of that name. */
int runNamed(int argc, char **argv);

} // namespace loomdeck::test

/** Put this at the end of tst_<name>.cpp. The counter keeps the names apart where files are compiled together. */
#define LOOMDECK_TEST(Class, name) LOOMDECK_TEST_NAMED(Class, name, __COUNTER__)
#define LOOMDECK_TEST_NAMED(Class, name, count) LOOMDECK_TEST_OBJECT(Class, name, count)
#define LOOMDECK_TEST_OBJECT(Class, name, count)                                                                       \
    static const loomdeck::test::Registration registered##count(name, [] { return new Class; });
