// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/lineage/graphlayout.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace steward;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using How = GraphPicture::How;

/// `dot`, real and fake: there is always a picture, and it says how it came about.
class TestGraphLayout final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void realDot();
    void missing();
    void notAProgram();
    void slowIsKilled();
    void fails_data();
    void fails();
    void latestWins();
    void oneAtATime();
    void cancelledSaysNothing();
    void diesWhileRunning();

private:
    QString script(const QByteArray& body) const
    {
        const QString path = m_folder->filePath(u"dot"_s);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            qFatal("no script");
        file.write("#!/bin/sh\n" + body);
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return path;
    }
    QByteArray noted() const
    {
        QFile file(m_folder->filePath(u"notes"_s));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static GraphShape chain(int nodes)
    {
        GraphShape shape;
        for (int i = 0; i < nodes; ++i) {
            shape.nodes.append({{100, 40}, i});
            if (i > 0)
                shape.edges.append({i - 1, i});
        }
        return shape;
    }
    static How outcome(GraphLayout& layout, const GraphShape& shape)
    {
        QSignalSpy laid(&layout, &GraphLayout::laid);
        layout.lay(shape);
        if (!laid.wait(20'000))
            qFatal("never laid out");
        const auto picture = laid.first().first().value<GraphPicture>();
        if (picture.centres.size() != shape.nodes.size())
            qFatal("another picture");
        return picture.how;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestGraphLayout::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestGraphLayout::realDot()
{
    if (QStandardPaths::findExecutable(u"dot"_s).isEmpty())
        QSKIP("Graphviz is not installed here");
    GraphLayout layout({}, 20s);
    GraphShape shape = chain(30);
    shape.edges.append({1, 0, true});
    QCOMPARE(outcome(layout, shape), How::Dot);
    QCOMPARE(outcome(layout, chain(1)), How::Dot);
    QCOMPARE(outcome(layout, {}), How::Dot);
    QVERIFY(!layout.isBusy());
}

void TestGraphLayout::missing()
{
    GraphLayout layout(m_folder->filePath(u"nothing"_s));
    QCOMPARE(outcome(layout, chain(3)), How::Missing);
    QCOMPARE(outcome(layout, chain(2)), How::Missing);
}

void TestGraphLayout::notAProgram()
{
    GraphLayout layout(m_folder->path());
    QCOMPARE(outcome(layout, chain(3)), How::Missing);
}

void TestGraphLayout::slowIsKilled()
{
    GraphLayout layout(
        script("echo $$ > " + m_folder->filePath(u"notes"_s).toUtf8() + "\nexec sleep 600\n"),
        300ms);
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(outcome(layout, chain(3)), How::TooSlow);
    QVERIFY(timer.elapsed() < 10'000);
    const QString process = u"/proc/%1/cmdline"_s.arg(QString::fromLatin1(noted().trimmed()));
    const auto runs = [&process] {
        QFile file(process);
        return file.open(QIODevice::ReadOnly) && file.readAll().startsWith("sleep");
    };
    QTRY_VERIFY(!runs());
    QCOMPARE(outcome(layout, chain(2)), How::TooSlow); // and it goes on
}

void TestGraphLayout::fails_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("exit 1") << QByteArray("cat > /dev/null; exit 1\n");
    QTest::newRow("exit 1 with a picture") << QByteArray(
        "cat > /dev/null; printf 'graph 1 1 1\\nnode n0 1 1 1 1\\nstop\\n'; exit 1\n");
    QTest::newRow("garbage") << QByteArray("cat > /dev/null; head -c 100000 /dev/zero\n");
    QTest::newRow("nothing") << QByteArray("cat > /dev/null\n");
    QTest::newRow("does not listen") << QByteArray("exec 0<&-\nexit 0\n");
    QTest::newRow("crash") << QByteArray("kill -SEGV $$\n");
    QTest::newRow("no end") << QByteArray("exec yes node\n");
}

void TestGraphLayout::fails()
{
    QFETCH(QByteArray, body);
    GraphLayout layout(script(body), 20s);
    QCOMPARE(outcome(layout, chain(1)), How::Failed);
}

void TestGraphLayout::latestWins()
{
    // The first one hangs; what is asked later is answered, and only that.
    GraphLayout layout(script("read -r first\nif grep -q n2; then exec sleep 600; fi\n"
                              "printf 'graph 1 1 1\\nnode n0 1 1 1 1\\nstop\\n'\n"),
        20s);
    QSignalSpy laid(&layout, &GraphLayout::laid);
    layout.lay(chain(3));
    layout.lay(chain(4));
    layout.lay(chain(1));
    QVERIFY(laid.wait(20'000));
    QCOMPARE(laid.size(), 1);
    const auto picture = laid.first().first().value<GraphPicture>();
    QCOMPARE(picture.how, How::Dot);
    QCOMPARE(picture.centres.size(), 1);
}

void TestGraphLayout::oneAtATime()
{
    const QByteArray lock = m_folder->filePath(u"lock"_s).toUtf8();
    const QByteArray notes = m_folder->filePath(u"notes"_s).toUtf8();
    GraphLayout layout(
        script("mkdir " + lock + " || echo two >> " + notes + "\ncat > /dev/null\nrmdir " + lock
            + "\nprintf 'graph 1 1 1\\nnode n0 1 1 1 1\\nstop\\n'\n"),
        20s);
    for (int turn = 0; turn < 5; ++turn)
        QCOMPARE(outcome(layout, chain(1)), How::Dot);
    QCOMPARE(noted(), QByteArray());
}

void TestGraphLayout::cancelledSaysNothing()
{
    GraphLayout layout(m_folder->filePath(u"nothing"_s));
    QSignalSpy laid(&layout, &GraphLayout::laid);
    layout.lay(chain(3));
    layout.cancel();
    QVERIFY(!layout.isBusy());
    QCOMPARE(outcome(layout, chain(2)), How::Missing);
    QCOMPARE(laid.size(), 1);
}

void TestGraphLayout::diesWhileRunning()
{
    auto layout = std::make_unique<GraphLayout>(script("exec sleep 600\n"), 20s);
    layout->lay(chain(3));
    layout->lay(chain(2));
    QElapsedTimer timer;
    timer.start();
    layout.reset();
    QVERIFY(timer.elapsed() < 5'000);
}

QTEST_GUILESS_MAIN(TestGraphLayout)
#include "tst_graphlayout.moc"
