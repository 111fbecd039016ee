// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/lineage/graphlayout.h"

#include "app/live/offthread.h"

#include <QCoreApplication>
#include <QProcess>
#include <QStandardPaths>

#include <utility>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

/// No picture that can be looked at needs more text.
constexpr qint64 kMostAnswer = 64 << 20;

} // namespace

GraphLayout::GraphLayout(QString program, std::chrono::milliseconds patience, QObject* parent)
    : QObject(parent)
    , m_program(std::move(program))
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, [this] { giveUp(GraphPicture::How::TooSlow); });
}

GraphLayout::~GraphLayout()
{
    if (!m_process)
        return;
    // It dies on its own: waiting for that would hold up whoever closes the page.
    m_process->disconnect(this);
    connect(m_process, &QProcess::finished, m_process, &QObject::deleteLater);
    m_process->setParent(QCoreApplication::instance());
    m_process->kill();
}

void GraphLayout::lay(const GraphShape& shape)
{
    cancel();
    m_fold = TreeFold(shape);
    m_busy = true;
    m_waiting = m_process != nullptr;
    if (!m_waiting)
        start();
}

void GraphLayout::cancel()
{
    ++m_turn;
    m_busy = false;
    m_waiting = false;
    m_patience.stop();
    if (m_process)
        m_process->kill();
}

void GraphLayout::start()
{
    const QString program
        = m_program.isEmpty() ? QStandardPaths::findExecutable(u"dot"_s) : m_program;
    if (program.isEmpty())
        return answer({}, GraphPicture::How::Missing);
    m_running = m_turn;
    m_process = new QProcess(this);
    m_process->setStandardErrorFile(QProcess::nullDevice());
    connect(m_process, &QProcess::finished, this, [this](int code, QProcess::ExitStatus status) {
        ended(status == QProcess::NormalExit && code == 0);
    });
    connect(m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error != QProcess::FailedToStart)
            return; // `finished` follows
        std::exchange(m_process, nullptr)->deleteLater();
        m_patience.stop();
        if (std::exchange(m_waiting, false))
            start();
        else if (m_running == m_turn)
            answer({}, GraphPicture::How::Missing);
    });
    connect(m_process, &QProcess::readyReadStandardOutput, this, [this] {
        if (m_process->bytesAvailable() > kMostAnswer)
            giveUp(GraphPicture::How::Failed);
    });
    m_patience.start();
    m_process->start(program, {u"-Tplain"_s});
    if (!m_process)
        return; // it did not even start
    m_process->write(dotText(m_fold.shape()));
    m_process->closeWriteChannel();
}

void GraphLayout::ended(bool well)
{
    const QByteArray text = m_process->readAllStandardOutput();
    std::exchange(m_process, nullptr)->deleteLater();
    if (std::exchange(m_waiting, false)) {
        start();
    } else if (m_running == m_turn) {
        m_patience.stop();
        answer(text, well ? GraphPicture::How::Dot : GraphPicture::How::Failed);
    }
}

// The process is on its way out; nothing that it still says counts.
void GraphLayout::giveUp(GraphPicture::How how)
{
    m_patience.stop();
    m_running = -1;
    if (m_process)
        m_process->kill();
    answer({}, how);
}

void GraphLayout::answer(const QByteArray& text, GraphPicture::How how)
{
    const auto work = [fold = m_fold, text, how] {
        if (how == GraphPicture::How::Dot) {
            if (const std::optional<GraphPicture> read = readDot(fold.shape(), text))
                return fold.unfold(*read);
        }
        GraphPicture simple = layeredPicture(fold.shape());
        simple.how = how == GraphPicture::How::Dot ? GraphPicture::How::Failed : how;
        return fold.unfold(simple);
    };
    offThread(this, work, [this, turn = m_turn](const GraphPicture& picture) {
        if (turn != m_turn)
            return;
        m_busy = false;
        Q_EMIT laid(picture);
    });
}

} // namespace steward
