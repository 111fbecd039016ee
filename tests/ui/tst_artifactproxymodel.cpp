// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "tests/support/manualclock.h"
#include "tests/ui/fakelineage.h"
#include "ui/artifacts/artifactproxymodel.h"
#include "ui/artifacts/artifacttablemodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace steward;

/// What is filtered, sorted and checked is exactly what a person sees.
class TestArtifactProxyModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void filtersByWordsAndIds_data();
    void filtersByWordsAndIds();
    void namesPastedIdsThatDoNotExist();
    void tellsIdsFromWords_data();
    void tellsIdsFromWords();
    void sortsIdsBySize();
    void sortsNamesWithoutRegardToCase();
    void hiddenRowsLoseTheirCheck();
    void keepsOnlyWhatTheServerFound();

private:
    void show(const QList<Artifact>& list, quint64 seq)
    {
        m_model->apply(std::make_shared<const ArtifactSnapshot>(
            ArtifactSnapshot{seq, 0, std::make_shared<const QList<Artifact>>(list), true}));
    }
    QStringList ids() const
    {
        QStringList ids;
        for (int row = 0; row < m_proxy->rowCount(); ++row)
            ids.append(m_proxy->at(row).id.value);
        return ids;
    }
    void filter(const QString& text) { m_proxy->setFilter(readFilter(text, m_proxy->listedIds())); }

    ManualClock m_clock;
    FakeLineage m_lineage;
    std::unique_ptr<ArtifactTableModel> m_model;
    std::unique_ptr<ArtifactProxyModel> m_proxy;
};

void TestArtifactProxyModel::init()
{
    m_proxy.reset();
    m_model = std::make_unique<ArtifactTableModel>(m_lineage, m_clock);
    m_proxy = std::make_unique<ArtifactProxyModel>(*m_model);
    new QAbstractItemModelTester(
        m_proxy.get(), QAbstractItemModelTester::FailureReportingMode::QtTest, m_proxy.get());
    show({artifactOf(u"10"_s, u"acme/Sentiment"_s), artifactOf(u"9"_s, u"acme/sentiment-de"_s),
             artifactOf(u"100"_s, u"bookcorpus"_s, u"dataset"_s),
             artifactOf(u"18446744073709551616"_s, u"whisper"_s, u"code"_s),
             artifactOf(u"009"_s, u"Bert 9"_s), artifactOf(u"a-7"_s, u"abc"_s)},
        1);
}

void TestArtifactProxyModel::filtersByWordsAndIds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("left");
    QTest::newRow("nothing") << u"  "_s
                             << QStringList{u"10"_s, u"9"_s, u"100"_s, u"18446744073709551616"_s,
                                    u"009"_s, u"a-7"_s};
    QTest::newRow("part, any case") << u"SENT"_s << QStringList{u"10"_s, u"9"_s};
    QTest::newRow("two words") << u"acme de"_s << QStringList{u"9"_s};
    QTest::newRow("an id or a name with it") << u"9"_s << QStringList{u"9"_s, u"009"_s};
    QTest::newRow("pasted ids") << u"9, 100\n a-7;9"_s << QStringList{u"9"_s, u"100"_s, u"a-7"_s};
    QTest::newRow("regex waits for the server")
        << u"/^a/"_s
        << QStringList{u"10"_s, u"9"_s, u"100"_s, u"18446744073709551616"_s, u"009"_s, u"a-7"_s};
    QTest::newRow("not a pattern") << u"a.*de"_s << QStringList{};
}

void TestArtifactProxyModel::filtersByWordsAndIds()
{
    QFETCH(QString, text);
    QFETCH(QStringList, left);
    filter(text);
    QCOMPARE(ids(), left);
}

void TestArtifactProxyModel::namesPastedIdsThatDoNotExist()
{
    const ArtifactFilter filter = readFilter(u"10 77 9 78 77"_s, m_proxy->listedIds());
    QCOMPARE(filter.kind, ArtifactFilter::Kind::Ids);
    QCOMPARE(missingIds(filter, m_proxy->listedIds()), QStringList({u"77"_s, u"78"_s}));
}

void TestArtifactProxyModel::tellsIdsFromWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("list");
    QTest::newRow("one number") << u"12"_s << false;
    QTest::newRow("numbers") << u"12 13"_s << true;
    QTest::newRow("word and number") << u"bert 2"_s << false;
    QTest::newRow("hexadecimal word") << u"facade decade"_s << false;
    QTest::newRow("uuids")
        << u"3f2b0c9e-1a2b-4c3d-8e9f-001122334455, 9d2b0c9e-1a2b-4c3d-8e9f-001122334455"_s << true;
    QTest::newRow("ulids") << u"01ARZ3NDEKTSV4RRFFQ69G5FAV 01ARZ3NDEKTSV4RRFFQ69G5FAW"_s << true;
    QTest::newRow("a listed id of letters") << u"a-7 9"_s << true;
}

void TestArtifactProxyModel::tellsIdsFromWords()
{
    QFETCH(QString, text);
    QFETCH(bool, list);
    const auto kind = readFilter(text, m_proxy->listedIds()).kind;
    QCOMPARE(kind == ArtifactFilter::Kind::Ids, list);
}

void TestArtifactProxyModel::sortsIdsBySize()
{
    m_proxy->sort(IdColumn);
    QCOMPARE(ids(),
        QStringList({u"9"_s, u"009"_s, u"10"_s, u"100"_s, u"18446744073709551616"_s, u"a-7"_s}));
    m_proxy->sort(IdColumn, Qt::DescendingOrder);
    QCOMPARE(ids(),
        QStringList({u"a-7"_s, u"18446744073709551616"_s, u"100"_s, u"10"_s, u"9"_s, u"009"_s}));
}

void TestArtifactProxyModel::sortsNamesWithoutRegardToCase()
{
    m_proxy->sort(NameColumn);
    QCOMPARE(ids().mid(0, 4), QStringList({u"a-7"_s, u"10"_s, u"9"_s, u"009"_s}));
}

void TestArtifactProxyModel::hiddenRowsLoseTheirCheck()
{
    for (int row = 0; row < m_model->rowCount(); ++row)
        m_model->setData(m_model->index(row, CheckColumn), Qt::Checked, Qt::CheckStateRole);
    filter(u"acme"_s);
    QCOMPARE(m_model->checkedRows(), QList<int>({0, 1}));
    m_proxy->setKind(ArtifactKind::Code);
    QVERIFY(m_model->checkedRows().isEmpty());
    m_proxy->setKind({});
    filter({});
    QVERIFY2(m_model->checkedRows().isEmpty(), "checks do not come back by themselves");

    // A type that changes on the server hides a row as a filter does.
    m_proxy->setKind(ArtifactKind::Dataset);
    m_model->setData(m_model->index(2, CheckColumn), Qt::Checked, Qt::CheckStateRole);
    show({artifactOf(u"100"_s, u"bookcorpus"_s)}, 2);
    QTRY_VERIFY(m_model->checkedRows().isEmpty());
}

void TestArtifactProxyModel::keepsOnlyWhatTheServerFound()
{
    m_proxy->setFound(QSet<QString>{u"9"_s, u"a-7"_s, u"gone"_s});
    QCOMPARE(ids(), QStringList({u"9"_s, u"a-7"_s}));
    m_proxy->setFound({});
    QCOMPARE(m_proxy->rowCount(), 6);
}

QTEST_GUILESS_MAIN(TestArtifactProxyModel)
#include "tst_artifactproxymodel.moc"
