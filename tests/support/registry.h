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

/** Put this at the end of tst_<name>.cpp. */
#define LOOMDECK_TEST(Class, name) static const loomdeck::test::Registration registered(name, [] { return new Class; });
