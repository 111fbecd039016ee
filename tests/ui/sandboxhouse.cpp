// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "tests/ui/sandboxhouse.h"

#include "app/lineage/lineageindex.h"
#include "app/live/artifactfeed.h"

#include <QAccessible>
#include <QElapsedTimer>
#include <QTcpSocket>
#include <QTest>
#include <QWidget>

#include <algorithm>

namespace steward {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

SandboxHouse::SandboxHouse(const QUrl& registry)
{
    SandboxOptions options;
    options.registry = registry.isEmpty();
    options.registryPort = m_registryPort.number();
    options.pipelinesPort = m_pipelinesPort.number();
    m_sandbox = std::make_unique<Sandbox>(options);
    QString error;
    if (!m_sandbox->start(&error))
        qFatal("%s", qPrintable(error));
    m_registry = options.registry ? m_sandbox->registryUrl() : registry;
    const Environment environment
        = unsavedEnvironment(m_registry, m_sandbox->pipelinesUrl(), EnvironmentClass::Demo, false);
    workspace = std::make_unique<Workspace>(environment, clock);
    workspace->start();
}

SandboxHouse::~SandboxHouse() = default;

bool SandboxHouse::until(const std::function<bool()>& condition)
{
    QElapsedTimer since;
    since.start();
    qint64 steps = 0;
    while (!condition()) {
        if (since.elapsed() > 20'000)
            return false;
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
        // Ten times as fast as the servers' own clock and no faster: what they answer would be old
        // by the time that it arrives.
        if (steps < since.elapsed() / 5) {
            ++steps;
            clock.advance(50ms);
        }
    }
    return true;
}

bool SandboxHouse::untilRead()
{
    return until([this] {
        const auto snapshot = workspace->artifacts().snapshot();
        const LineageIndex& lineage = workspace->lineage();
        // What was read is joined elsewhere: answers come a little after the last reading.
        return !snapshot->items->isEmpty() && !lineage.isCrawling()
            && !workspace->artifacts().state().isStale(clock.now() + 2s)
            && lineage.coverage().isComplete()
            && std::none_of(snapshot->items->begin(), snapshot->items->end(),
                [&lineage](const Artifact& artifact) {
                    return lineage.impactOf(identityOf(artifact)).answer == Impact::Answer::Unknown;
                });
    });
}

QByteArray SandboxHouse::ask(const QByteArray& verb, const QByteArray& path, const QByteArray& body)
{
    QTcpSocket socket;
    socket.connectToHost(m_registry.host(), static_cast<quint16>(m_registry.port()));
    if (!socket.waitForConnected(5'000))
        return {};
    socket.write(verb + ' ' + m_registry.path().toUtf8() + path
        + " HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: "
        + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    socket.waitForReadyRead(5'000);
    return socket.readLine().trimmed();
}

QStringList namelessIn(const QWidget& widget)
{
    QStringList nameless;
    const auto widgets = widget.findChildren<QWidget*>();
    for (QWidget* each : widgets) {
        if (each->focusPolicy() == Qt::NoFocus || !each->isVisibleTo(&widget))
            continue;
        QAccessibleInterface* face = QAccessible::queryAccessibleInterface(each);
        const QString name = face ? face->text(QAccessible::Name) : QString();
        if (name.isEmpty() || each->objectName().isEmpty())
            nameless.append(u"%1 \"%2\" \"%3\""_s.arg(
                QString::fromLatin1(each->metaObject()->className()), each->objectName(), name));
    }
    return nameless;
}

} // namespace steward
