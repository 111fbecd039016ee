// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QFile>
#include <QObject>

namespace steward {

/// Milestones for measurements, one JSON line each: name and milliseconds since the process started
/// (by the kernel's word, so that loading the program counts). Writes nothing without a file.
class Trace final : public QObject {
    Q_OBJECT
public:
    explicit Trace(const QString& file, QObject* parent = nullptr);
    Q_DISABLE_COPY_MOVE(Trace)

    bool isOn() const { return m_file.isOpen(); }
    void mark(const QString& milestone);

private:
    QFile m_file;
    qint64 m_processStartMs = 0; ///< since boot
};

} // namespace steward
