// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

#include <memory>

class QSocketNotifier;

namespace steward::sandbox {

// Turns SIGTERM, SIGINT and SIGHUP into a Qt signal: the handler only writes a byte to a pipe, and
// what that leads to happens in the event loop. One at a time.
class UnixSignals final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(UnixSignals)

public:
    explicit UnixSignals(QObject* parent = nullptr);
    ~UnixSignals() override;

    bool install(); // false if the system refuses

Q_SIGNALS:
    void terminationRequested();

private:
    void readByte();

    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace steward::sandbox
