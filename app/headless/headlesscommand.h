// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/headless/headlessline.h"
#include "app/workspace/workspace.h"
#include "net/http/apierror.h"

#include <QObject>

#include <functional>
#include <memory>

namespace steward {

class Console;
class EnvironmentStore;
class Journal;

/// One command without a window, on the same workspace, plans and runner as with one. Ends once,
/// with a code of exitcode.h. Main thread.
class HeadlessCommand : public QObject {
    Q_OBJECT
public:
    struct Parts {
        const EnvironmentStore& store;
        std::function<std::unique_ptr<Workspace>(const Environment&)> open;
        Console& console;
        Journal* journal = nullptr; ///< knows which plans ran
    };

    /// Of the line's task.
    static std::unique_ptr<HeadlessCommand> of(const HeadlessLine& line, const Parts& parts);

    HeadlessCommand(const HeadlessLine& line, const Parts& parts);
    ~HeadlessCommand() override;
    Q_DISABLE_COPY_MOVE(HeadlessCommand)

    virtual void start() = 0;
    /// Ctrl+C: nothing new begins, what was sent is looked after.
    virtual void stop() = 0;

Q_SIGNALS:
    void ended(int code);

protected:
    const HeadlessLine& line() const { return m_line; }
    const EnvironmentStore& store() const { return m_parts.store; }
    Console& console() const { return m_parts.console; }
    Journal* journal() const { return m_parts.journal; }
    Workspace& workspace() const { return *m_workspace; }
    bool isOver() const { return m_over; }

    /// Opens the environment and begins to read what the verb touches; "" or why not, in words.
    QString open(const Environment& environment, Verb verb);
    /// Why a server could not be read, with what is wrong about signing in there.
    void complainOf(const ApiError& error, Verb verb);
    void end(int code);

private:
    HeadlessLine m_line;
    Parts m_parts;
    std::unique_ptr<Workspace> m_workspace;
    bool m_over = false;
};

} // namespace steward
