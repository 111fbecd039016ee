// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "net/http/readbody.h"

#include <QBuffer>
#include <QTest>

#include <algorithm>
#include <cstring>

namespace steward {

namespace {

// As a reply gives it: in pieces that it chooses itself, perhaps fewer than it promised.
class Dribble final : public QIODevice {
public:
    Dribble(const QByteArray& text, qint64 most, qint64 promised)
        : m_text(text)
        , m_most(most)
        , m_promised(promised)
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }

    bool isSequential() const override { return true; }
    qint64 bytesAvailable() const override { return m_promised - m_at; }

protected:
    qint64 readData(char* data, qint64 most) override
    {
        const qint64 left = m_text.size() - m_at;
        const qint64 given = std::min({most, m_most, left});
        if (left == 0)
            return -1;
        std::memcpy(data, m_text.constData() + m_at, static_cast<size_t>(given));
        m_at += given;
        return given;
    }
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    QByteArray m_text;
    qint64 m_most;
    qint64 m_promised;
    qint64 m_at = 0;
};

QByteArray changedAt(QByteArray text, qsizetype at)
{
    text[at] = static_cast<char>(text.at(at) + 1);
    return text;
}

QByteArray sample(qsizetype size)
{
    QByteArray text;
    while (text.size() < size)
        text += QByteArray::number(text.size()) + ',';
    text.truncate(size);
    return text;
}

} // namespace

/// No change of a body may go by unseen, wherever in it and however it came.
class TestReadBody : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void givesWhatCame_data();
    void givesWhatCame();
    void sharesOnlyWhatIsEqual();
    void endsWhereTheDeviceEnds();
    void takesNoMoreThanItsSize();
};

void TestReadBody::givesWhatCame_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("now");
    const QByteArray text = sample(100'000);
    QTest::newRow("nothing, nothing before") << QByteArray() << QByteArray();
    QTest::newRow("nothing any more") << text << QByteArray();
    QTest::newRow("the first") << QByteArray() << text;
    QTest::newRow("equal") << text << text;
    QTest::newRow("shorter") << text << text.first(99'999);
    QTest::newRow("longer") << text << QByteArray(text + 'x');
    for (const qsizetype at : {0, 1, 32'767, 32'768, 65'535, 65'536, 99'999})
        QTest::addRow("another byte at %d", static_cast<int>(at)) << text << changedAt(text, at);
    QTest::newRow("all others") << text << QByteArray(text.size(), 'x');
}

void TestReadBody::givesWhatCame()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, now);
    QBuffer whole;
    whole.setData(now);
    QVERIFY(whole.open(QIODevice::ReadOnly));
    const QByteArray read = readBody(whole, before);
    QVERIFY(read == now);
    QCOMPARE(read.isSharedWith(before), before == now);
    QVERIFY(isSameBody(read, now));
    QCOMPARE(isSameBody(read, before), before == now);
    QCOMPARE(whole.bytesAvailable(), 0);
}

// What was compared already must not be read anew from where the difference was found.
void TestReadBody::sharesOnlyWhatIsEqual()
{
    const QByteArray before = sample(5'000);
    for (const qsizetype at : {0, 6, 7, 8, 4'999}) {
        const QByteArray now = changedAt(before, at);
        QBuffer buffer;
        buffer.setData(now);
        QVERIFY(buffer.open(QIODevice::ReadOnly));
        QByteArray read = readBody(buffer, before);
        QVERIFY(read == now);
        read.fill('x'); // and is nobody else's
        QVERIFY(before == sample(5'000));
    }
    Dribble slow(before, 7, before.size());
    QVERIFY(readBody(slow, before).isSharedWith(before));
    Dribble slowAndOther(changedAt(before, 2'500), 7, before.size());
    QVERIFY(readBody(slowAndOther, before) == changedAt(before, 2'500));
}

// Half of the same body is not the same body.
void TestReadBody::endsWhereTheDeviceEnds()
{
    const QByteArray before = sample(5'000);
    for (const qsizetype half : {0, 1, 2'500, 4'999}) {
        Dribble equalSoFar(before.first(half), 100, before.size());
        QVERIFY(readBody(equalSoFar, before) == before.first(half));
        Dribble fresh(before.first(half), 5'000, before.size());
        QVERIFY(readBody(fresh, {}) == before.first(half));
    }
}

void TestReadBody::takesNoMoreThanItsSize()
{
    const QByteArray text = sample(70'000);
    for (const QByteArray& before : {QByteArray(), changedAt(text, 40'000)}) {
        QBuffer buffer;
        buffer.setData(text);
        QVERIFY(buffer.open(QIODevice::ReadOnly));
        QVERIFY(readBody(buffer, before).capacity() < 71'000);
    }
}

} // namespace steward

QTEST_GUILESS_MAIN(steward::TestReadBody)
#include "tst_readbody.moc"
