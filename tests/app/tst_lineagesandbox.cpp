// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/lineage/lineagecut.h"
#include "app/lineage/lineageindex.h"
#include "app/lineage/lineagejoin.h"
#include "app/live/artifactfeed.h"
#include "net/http/transport.h"
#include "net/registry/registryreads.h"
#include "tests/support/lineagebuild.h"
#include "tests/support/manualclock.h"
#include "tests/support/servedsandbox.h"
#include "tests/support/spinuntil.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace steward;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Answer = Impact::Answer;

namespace {

constexpr const char* kIds[] = {"1", "2", "3", "4", "5", "6", "7", "8"};

/// An index on a served registry in miniature: every byte goes over a socket.
struct Served {
    explicit Served(const QString& lineage, const QByteArray& data = eightArtifacts())
        : sandbox(data, 0, lineage)
    {
    }

    /// The first list, and every lineage as often as it takes.
    bool crawl()
    {
        feed.start();
        for (int tries = 1; tries < 3; ++tries) {
            if (!spinUntil([&] { return !settled.isEmpty() || failed(tries); }))
                return false;
            if (settled.isEmpty())
                clock.advance(3s); // those that failed are tried again
        }
        return spinUntil([this] { return !settled.isEmpty(); });
    }
    /// The feed and the index know what the registry holds now.
    bool readAgain()
    {
        settled.clear();
        feed.readNow();
        return settled.wait();
    }
    ArtifactIdentity at(const QString& id) const
    {
        for (const Artifact& artifact : *feed.snapshot()->items) {
            if (artifact.id.value == id)
                return identityOf(artifact);
        }
        return {};
    }
    /// "1: 2 @1, 3 @2; 2: 3 @1": everybody somebody depends on; "?": it is not known.
    QString everything() const
    {
        QStringList words;
        for (const char* const id : kIds) {
            const ArtifactIdentity asked = at(QString::fromLatin1(id));
            const Impact impact = index.impactOf(asked);
            if (asked.name.isEmpty() || impact.answer == Answer::NoneRecorded)
                continue;
            words.append(QString::fromLatin1(id) + u": "_s
                + (impact.answer == Answer::Unknown ? u"?"_s : shown(impact.dependents)));
        }
        return words.join(u"; "_s);
    }

    ServedSandbox sandbox;
    ManualClock clock;
    Transport transport{sandbox.registryUrl()};
    RegistryReads reads{transport};
    ArtifactFeed feed{reads, clock, 2s, true};
    LineageIndex index{reads, feed, clock};
    QSignalSpy settled{&index, &LineageIndex::settled};

private:
    /// Everybody was asked, and some failed so often.
    bool failed(int tries) const
    {
        const Coverage coverage = index.coverage();
        const QList<UnreadLineage>& unread = coverage.unread;
        return !unread.isEmpty() && coverage.read + unread.size() == coverage.listed
            && std::all_of(unread.cbegin(), unread.cend(),
                [tries](const UnreadLineage& each) { return each.tries == tries; });
    }
};

} // namespace

/// The data set of registry 10 as the registries of registry 3.2 tell it, served over loopback.
class TestLineageSandbox final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theContractsAnswers();
    void afterDeletingTheParentIsExternal();
    void theirWordsReachThePicture();
    void oneThatFails();
    void everyVariant_data();
    void everyVariant();
};

void TestLineageSandbox::theContractsAnswers()
{
    Served served({});
    QVERIFY(served.crawl());
    QCOMPARE(served.everything(), u"1: 2 @1, 3 @2; 2: 3 @1; 7: 8 @1; 8: 7 @1"_s);
    for (const QString& id : {u"3"_s, u"4"_s, u"5"_s, u"6"_s})
        QCOMPARE(served.index.impactOf(served.at(id)).answer, Answer::NoneRecorded);
    const Coverage coverage = served.index.coverage();
    QCOMPARE(coverage.read, 8);
    QCOMPARE(coverage.recording, 5);
    QVERIFY(served.index.isFitForApproval());
    QVERIFY(served.index.impactOf(served.at(u"7"_s)).inCycle);
    QVERIFY(!served.index.impactOf(served.at(u"1"_s)).inCycle);
    const auto parents = served.index.parentsOf(served.at(u"4"_s));
    QVERIFY(parents && parents->size() == 1);
    QCOMPARE(parents->first().nodeId, u"external:meta-llama/llama-9"_s);
    QVERIFY(parents->first().external);
}

void TestLineageSandbox::afterDeletingTheParentIsExternal()
{
    Served served({});
    QVERIFY(served.crawl());
    QVERIFY(!served.index.parentsOf(served.at(u"2"_s))->first().external);
    QCOMPARE(served.sandbox.registry().remove("/api/artifacts/model/1").status, 200);
    QVERIFY(served.readAgain());
    const auto parents = served.index.parentsOf(served.at(u"2"_s));
    QVERIFY(parents && parents->size() == 1);
    QCOMPARE(parents->first().nodeId, u"external:google-bert/bert-base-uncased"_s);
    QCOMPARE(parents->first().name, u"google-bert/bert-base-uncased"_s);
    QVERIFY(parents->first().external && !parents->first().artifact);
    QCOMPARE(served.everything(), u"2: 3 @1; 7: 8 @1; 8: 7 @1"_s);
    QCOMPARE(served.index.coverage().read, 7);
}

void TestLineageSandbox::theirWordsReachThePicture()
{
    Served served({});
    QVERIFY(served.crawl());
    CutRequest request;
    request.foci = {served.at(u"2"_s), served.at(u"4"_s)};
    const LineageCut cut = cutAround(*served.index.join(), served.index.coverage(), request);
    QStringList told;
    for (const CutEdge& edge : cut.edges)
        told.append(cut.nodes.at(edge.from).name + u' ' + edge.relationship + u' '
            + cut.nodes.at(edge.to).id);
    told.sort();
    QCOMPARE(told,
        (QStringList{u"acme/sentiment base_model 3"_s,
            u"google-bert/bert-base-uncased base_model 2"_s,
            u"meta-llama/llama-9 base_model 4"_s}));
}

void TestLineageSandbox::oneThatFails()
{
    // A parent stored as a list: 500 for that one only (registry 3.5).
    const QByteArray data = eightArtifacts().replace(
        R"("base_model_name_or_path":"https://huggingface.co/acme/sentiment")",
        R"("base_model_name_or_path":["acme/sentiment"])");
    Served served({}, data);
    QVERIFY(served.crawl());
    QCOMPARE(served.everything(), u"1: 2 @1; 2: ?; 3: ?; 4: ?; 5: ?; 6: ?; 7: 8 @1; 8: 7 @1"_s);
    const Coverage coverage = served.index.coverage();
    QCOMPARE(coverage.read, 7);
    QCOMPARE(coverage.unread.size(), 1);
    QCOMPARE(coverage.unread.first().artifact.id.value, u"3"_s);
    QCOMPARE(coverage.unread.first().tries, 3);
    QVERIFY(served.index.isFitForApproval()); // told by name; their number is asked for
}

void TestLineageSandbox::everyVariant_data()
{
    QTest::addColumn<QString>("lineage");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<int>("read");
    QTest::addColumn<int>("recording");
    const QString certain = u"1: 2 @1, 3 @2; 2: 3 @1; 7: 8 @1; 8: 7 @1"_s;
    QTest::newRow("one parent up") << u"up1"_s << certain << 8 << 5;
    // The external parent of 4 is left out there: one records less.
    QTest::newRow("whole component, every edge twice") << u"component"_s << certain << 8 << 4;
    QTest::newRow("the words of November 2025") << u"parentChild"_s << certain << 8 << 4;
    QTest::newRow("numbers, parents in edges only") << u"numbers"_s << certain << 8 << 4;
    // No cycle guard there: 7 and 8 cannot be read, so nobody is said to stand alone.
    QTest::newRow("ancestors and descendants")
        << u"desc"_s << u"1: 2 @1, 3 @2; 2: 3 @1; 3: ?; 4: ?; 5: ?; 6: ?; 7: ?; 8: ?"_s << 6 << 2;
    // Made-up ids: only the names link them.
    QTest::newRow("ids made of names")
        << u"hashIds"_s << u"1: 2? @1, 3? @2; 2: 3? @1; 7: 8? @1; 8: 7? @1"_s << 8 << 5;
    // Everything was read, and it proves nothing: none records a parent.
    QTest::newRow("not even itself") << u"empty"_s << QString() << 8 << 0;
    // What is invented is external and nobody's dependent.
    QTest::newRow("invented parents") << u"phantom"_s << certain << 8 << 8;
}

void TestLineageSandbox::everyVariant()
{
    QFETCH(QString, lineage);
    QFETCH(QString, expected);
    QFETCH(int, read);
    QFETCH(int, recording);
    Served served(lineage);
    QVERIFY(served.crawl());
    QCOMPARE(served.everything(), expected);
    QCOMPARE(served.index.coverage().read, read);
    QCOMPARE(served.index.coverage().recording, recording);
    const auto parents = served.index.parentsOf(served.at(u"5"_s));
    QVERIFY(parents);
    QCOMPARE(parents->isEmpty(), lineage != "phantom"_L1);
    for (const Parent& parent : *parents)
        QVERIFY(parent.external);
}

QTEST_GUILESS_MAIN(TestLineageSandbox)
#include "tst_lineagesandbox.moc"
