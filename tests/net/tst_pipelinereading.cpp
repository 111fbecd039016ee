// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "net/http/jsonslices.h"
#include "net/pipelines/pipelinereading.h"
#include "net/pipelines/pipelinescodec.h"
#include "tests/support/responseof.h"
#include "tests/support/samplepipelines.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;

namespace steward {

/// Taking unchanged rows from the reading before must never show, but in the time it takes.
class TestPipelineReading : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void slices_data();
    void slices();
    void readsAsTheWholeWould();
    void takesUnchangedRowsAsTheyAre();
    void refusesAsTheWholeWould_data();
    void refusesAsTheWholeWould();

private:
    using Reading = std::shared_ptr<const PipelineReading>;

    static QByteArray row(int id, int version)
    {
        const QByteArray uuid = "u" + QByteArray::number(id);
        const QByteArray refresh = "'refresh_version':" + QByteArray::number(version);
        QByteArray text = stoppedPipeline();
        text.replace("019bd3a4-6a10-7c52-9e3f-2f0d6b1c8a47", uuid);
        text.replace("'refresh_version':412", refresh);
        return text;
    }
    static Response listOf(const QByteArrayList& rows)
    {
        return responseOf(200, "[" + rows.join(", ") + "]\n");
    }
};

void TestPipelineReading::slices_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("count"); // -1: no array of objects
    QTest::newRow("empty") << "[]"_ba << 0;
    QTest::newRow("spaces") << " [ {} , {'a':[1,{}]}\n] "_ba << 2;
    QTest::newRow("brackets in texts") << "[{'a':'}]{','b':'\\'}'},{'c':'\\\\'}]"_ba << 2;
    QTest::newRow("nothing") << ""_ba << -1;
    QTest::newRow("object") << "{}"_ba << -1;
    QTest::newRow("numbers") << "[1]"_ba << -1;
    QTest::newRow("no comma") << "[{} {}]"_ba << -1;
    QTest::newRow("comma too many") << "[{},]"_ba << -1;
    QTest::newRow("cut short") << "[{},{'a':1"_ba << -1;
    QTest::newRow("cut in a text") << "[{'a\\"_ba << -1;
    QTest::newRow("more behind") << "[{}] x"_ba << -1;
    QTest::newRow("closed too often") << "[{}}]"_ba << -1;
}

void TestPipelineReading::slices()
{
    QFETCH(const QByteArray, body);
    QFETCH(const int, count);
    const QByteArray text = quoted(body);
    const auto slices = sliceJsonArray(text);
    QCOMPARE(slices ? int(slices->size()) : -1, count);
    for (const QByteArrayView slice : slices.value_or(QList<QByteArrayView>())) {
        QVERIFY(slice.startsWith('{'));
        QVERIFY(slice.endsWith('}'));
    }
}

void TestPipelineReading::readsAsTheWholeWould()
{
    QRandomGenerator random(20260820);
    QByteArrayList rows;
    Reading before;
    int next = 0;
    for (int round = 0; round < 200; ++round) {
        for (int change = random.bounded(6); change > 0; --change) {
            const int at = rows.isEmpty() ? 0 : random.bounded(int(rows.size()));
            switch (random.bounded(3)) {
            case 0:
                rows.append(row(next++, round));
                break;
            case 1:
                if (!rows.isEmpty())
                    rows.removeAt(at);
                break;
            default:
                if (!rows.isEmpty())
                    rows[at] = row(at, 1000 + round);
            }
        }
        const Response response = listOf(rows);
        const auto reading = readPipelines(response, before);
        QVERIFY(reading);
        QCOMPARE(*(*reading)->list, **PipelinesCodec::pipelines(response));
        before = *reading;
    }
}

void TestPipelineReading::takesUnchangedRowsAsTheyAre()
{
    const auto first = readPipelines(listOf({row(1, 1), row(2, 1), row(3, 1), row(4, 1)}), nullptr);
    QVERIFY(first);
    // The second went, the third changed, a fifth came.
    const auto second = readPipelines(listOf({row(1, 1), row(3, 2), row(4, 1), row(5, 1)}), *first);
    QVERIFY(second);
    const auto& old = *(*first)->list;
    const auto& now = *(*second)->list;
    QCOMPARE(now.size(), 4);
    const auto isShared = [](const Pipeline& a, const Pipeline& b) {
        return a.description.constData() == b.description.constData();
    };
    QVERIFY(isShared(now.at(0), old.at(0)));
    QVERIFY(!isShared(now.at(1), old.at(2)));
    QCOMPARE(now.at(1).refreshVersion, 2);
    QVERIFY(isShared(now.at(2), old.at(3)));
    QCOMPARE(now.at(3).identity.uuid, u"u5"_s);
}

void TestPipelineReading::refusesAsTheWholeWould_data()
{
    QTest::addColumn<Response>("response");
    QTest::newRow("one odd row") << listOf({row(1, 1), "{'id':'u','name':7}", row(3, 1)});
    QTest::newRow("one row cut") << listOf({row(1, 1), "{'id':}"});
    QTest::newRow("mixed brackets") << listOf({row(1, 1), "{'id':[}"});
    QTest::newRow("comma too many") << listOf({row(1, 1), ""});
    QTest::newRow("no object") << listOf({row(1, 1), "null"});
    QTest::newRow("page") << responseOf(200, "<html>");
    QTest::newRow("error with a list") << responseOf(500, "[" + row(1, 1) + "]");
}

void TestPipelineReading::refusesAsTheWholeWould()
{
    QFETCH(const Response, response);
    const auto before = readPipelines(listOf({row(1, 1), row(2, 1), row(3, 1)}), nullptr);
    QVERIFY(before);
    const auto whole = PipelinesCodec::pipelines(response);
    const auto read = readPipelines(response, *before);
    QVERIFY(!whole);
    QVERIFY(!read);
    QCOMPARE(read.error().message, whole.error().message);
    QVERIFY(read.error() == whole.error());
}

} // namespace steward

QTEST_GUILESS_MAIN(steward::TestPipelineReading)
#include "tst_pipelinereading.moc"
