// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QMap>
#include <QProcess>
#include <QProcessEnvironment>

/// A process that is ended, by us, when it goes out of scope.
class Child {
public:
    ~Child();
    QProcess process;
};

/// An Xvfb of our own, if there is one; else programs run offscreen.
class Display final : public Child {
public:
    Display();
    bool isThere() const { return !m_number.isEmpty(); }
    /// What a program needs to appear on it.
    QProcessEnvironment environment() const;

private:
    QString m_number;
};

/// steward-sandbox with 1,000 artifacts and 1,000 pipelines.
class Server final : public Child {
public:
    bool start(const QStringList& more);
    QString registry;
    QString pipelines;
};

/// steward on a server, with what the kernel tells about it.
class Steward final : public Child {
public:
    Steward(const Server& server, const QString& home, const QProcessEnvironment& environment);

    /// Waits up to 20 s; false if it did not get there.
    bool reaches(const QString& milestone);
    /// Milestone to milliseconds since the process started, at its first time.
    QMap<QString, double> milestones() const;
    /// How often both lists were read so far.
    int readings() const;
    /// Milliseconds on a processor, of all threads that ever were.
    double processorMs() const;
    /// Read from servers and files so far.
    double megabytesRead() const;
    double proportionalMegabytes() const;

private:
    QString m_trace;
};
