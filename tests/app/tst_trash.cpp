// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "tests/support/recordedrun.h"
#include "tests/support/sampleplans.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace steward {

// What is kept of things that go, what is never kept, and what is learnt from it all.
class TestTrash final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void trashHoldsWhatWasThere();
    void aResetKeepsItsRecords();
    void secretsAreCut();
    void usualTimesAreLearnt();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<Journal> m_journal;
};

void TestTrash::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"state/steward/journal.sqlite"_s);
    m_journal = std::make_unique<Journal>(m_path);
}

void TestTrash::cleanup()
{
    m_journal.reset();
    m_folder.reset();
}

void TestTrash::trashHoldsWhatWasThere()
{
    RecordedRun run(samplePlanDelete());
    QCOMPARE(run.began(*m_journal), QString());
    QVERIFY(trashIn(*m_journal).isEmpty()); // nothing is gone yet
    TrashQuery all;
    all.goneOnly = false;
    QCOMPARE(trashIn(*m_journal, all).size(), run.plan().targets.size());
    run.ended(0, Outcome::Verified, u"gone"_s);
    m_journal->tell(run, 0);
    const QList<TrashedArtifact> gone = trashIn(*m_journal);
    QCOMPARE(gone.size(), 1);
    const auto& target = std::get<ArtifactTarget>(run.plan().targets.constFirst());
    QCOMPARE(gone.constFirst().record.artifact, target.record.artifact);
    QCOMPARE(gone.constFirst().draft().url, target.record.url);
    QCOMPARE(gone.constFirst().server, run.plan().server);
    QVERIFY(gone.constFirst().recordKnown && !gone.constFirst().urlWasCut);
    RecordedRun reset(samplePlanReset());
    reset.wholly(*m_journal);
    all.plan = reset.plan().id;
    QCOMPARE(trashIn(*m_journal, all).size(), 251);
    QVERIFY(!trashIn(*m_journal, all).constFirst().recordKnown);
}

/// What a reset's plan captured can be had back, after any restart.
void TestTrash::aResetKeepsItsRecords()
{
    Plan plan = samplePlanReset();
    auto& registry = std::get<RegistryTarget>(plan.targets.first());
    const Artifact first = registry.artifacts.at(0);
    const Artifact second = registry.artifacts.at(1);
    registry.records.insert(identityOf(first),
        {first, u"https://hub.example/a"_s, u"https://f.example/1.zip?sig=1"_s, "{}"});
    registry.records.insert(
        identityOf(second), {second, u"https://hub.example/b?token=1"_s, std::nullopt, "{}"});
    RecordedRun reset(plan);
    reset.wholly(*m_journal);
    m_journal = std::make_unique<Journal>(m_path);
    const QList<TrashedArtifact> gone = trashIn(*m_journal);
    QCOMPARE(gone.size(), 251);
    QCOMPARE(gone.at(0).record.artifact, first);
    QCOMPARE(gone.at(0).draft().url, u"https://hub.example/a"_s);
    QCOMPARE(gone.at(0).record.downloadUrl, u"https://f.example/1.zip"_s);
    QVERIFY(gone.at(0).recordKnown && !gone.at(0).urlWasCut);
    QVERIFY(gone.at(1).recordKnown && gone.at(1).urlWasCut);
    QVERIFY(!gone.at(2).recordKnown);
}

void TestTrash::secretsAreCut()
{
    const QString secret = u"Zq7-marker"_s;
    Plan plan = samplePlanDelete();
    auto& target = std::get<ArtifactTarget>(plan.targets.first());
    target.record.url = u"https://me:%1@hub.example/acme/x?token=%1#%1"_s.arg(secret);
    target.record.downloadUrl = u"https://files.example/x.zip?X-Amz-Signature=%1"_s.arg(secret);
    target.record.raw
        = u"{\"data\":{\"url\":\"https://a.example/b?sig=%1\"}}"_s.arg(secret).toUtf8();
    plan.undo = {u"to register it again: x from %1."_s.arg(target.record.url)};
    RecordedRun run(plan);
    QCOMPARE(run.began(*m_journal), QString());
    run.answered(0, 500, u"500 see https://log.example/?k=%1"_s.arg(secret));
    m_journal->tell(run, 0);
    run.ended(0, Outcome::Verified, u"it said https://%1@log.example/a"_s.arg(secret));
    m_journal->tell(run, 0);
    const QList<TrashedArtifact> gone = trashIn(*m_journal);
    QCOMPARE(gone.constFirst().record.url, u"https://hub.example/acme/x"_s);
    QVERIFY(gone.constFirst().urlWasCut);
    QCOMPARE(historyIn(*m_journal).constFirst().steps.constFirst().report.answer,
        u"500 see https://log.example/?…"_s);
    m_journal.reset();
    const QFileInfoList files = QDir(QFileInfo(m_path).path()).entryInfoList(QDir::Files);
    QVERIFY(!files.isEmpty());
    for (const QFileInfo& info : files) {
        QFile file(info.filePath());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains(secret.toUtf8()), qPrintable(info.fileName()));
    }
}

void TestTrash::usualTimesAreLearnt()
{
    Plan plan = samplePlanDelete();
    const Step step = plan.steps.constFirst();
    QCOMPARE(m_journal->usually(plan.server, step), std::nullopt);
    for (const int seconds : {1, 9, 3}) {
        plan.id = QUuid::createUuid();
        RecordedRun run(plan);
        QCOMPARE(run.began(*m_journal), QString());
        run.report(0).took = std::chrono::seconds(seconds);
        run.ended(0, Outcome::Verified, u"gone"_s);
        m_journal->tell(run, 0);
    }
    QCOMPARE(m_journal->usually(plan.server, step), std::chrono::seconds(3));
    QCOMPARE(m_journal->usually(ServerKey(), step), std::nullopt);
    m_journal.reset();
    m_journal = std::make_unique<Journal>(m_path);
    QVERIFY(spinUntil(
        [&] { return m_journal->usually(plan.server, step) == std::chrono::seconds(3); }));
}

} // namespace steward

QTEST_GUILESS_MAIN(steward::TestTrash)
#include "tst_trash.moc"
