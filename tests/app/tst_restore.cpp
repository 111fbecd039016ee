// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/record/restore.h"
#include "tests/support/recordedrun.h"

using namespace Qt::StringLiterals;

namespace steward {

namespace {

TrashedArtifact trashed(const QString& name, const QStringList& parents = {})
{
    TrashedArtifact one;
    one.record.artifact = {{name}, name, artifactType(u"model"_s)};
    one.record.url = u"https://huggingface.co/"_s + name;
    QList<Parent> told;
    for (const QString& parent : parents)
        told.append({parent, parent, std::nullopt, true, false, {}});
    one.parents = told;
    return one;
}

QStringList namesOf(const QList<ArtifactDraft>& drafts)
{
    QStringList names;
    for (const ArtifactDraft& draft : drafts)
        names.append(draft.name);
    return names;
}

} // namespace

// What was destroyed is offered back honestly, parents first.
class TestRestore final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void parentsComeFirst();
    void aCycleIsNoTrap();
    void longChains();
    void whatCannotComeBackSaysWhy();
    void aRunKnowsWholeSources();
};

void TestRestore::parentsComeFirst()
{
    const Restore restore = restoreOf(
        {trashed(u"c"_s, {u"B"_s}), trashed(u"b"_s, {u"a"_s, u"elsewhere"_s}), trashed(u"a"_s)});
    QCOMPARE(namesOf(restore.drafts), (QStringList{u"a"_s, u"b"_s, u"c"_s}));
    QVERIFY(restore.left.isEmpty());
    for (const QString& word : {u"new id"_s, u"new rating"_s, u"2 of them"_s, u"hub anew"_s})
        QVERIFY2(restore.note.contains(word), qPrintable(restore.note));
}

void TestRestore::aCycleIsNoTrap()
{
    const Restore restore = restoreOf(
        {trashed(u"a"_s, {u"b"_s}), trashed(u"b"_s, {u"a"_s}), trashed(u"c"_s, {u"c"_s})});
    QCOMPARE(restore.drafts.size(), 3);
}

void TestRestore::longChains()
{
    QList<TrashedArtifact> all;
    for (int i = 0; i < 20'000; ++i)
        all.append(trashed(QString::number(i), {QString::number(i + 1)}));
    const Restore restore = restoreOf(all);
    QCOMPARE(restore.drafts.size(), all.size());
    QCOMPARE(restore.drafts.first().name, u"19999"_s);
}

void TestRestore::whatCannotComeBackSaysWhy()
{
    TrashedArtifact cut = trashed(u"cut"_s);
    cut.urlWasCut = true;
    TrashedArtifact unread = trashed(u"unread"_s);
    unread.recordKnown = false;
    TrashedArtifact bare = trashed(u"bare"_s);
    bare.record.url = u"bare"_s; // registry 5.2
    const Restore restore = restoreOf({cut, unread, bare, trashed(u"good"_s)});
    QCOMPARE(namesOf(restore.drafts), QStringList{u"good"_s});
    QCOMPARE(restore.left.size(), 3);
    for (const Ineligible& left : restore.left)
        QVERIFY(!left.reason.isEmpty());
}

/// The trash never keeps a query; the run that removed it still knows it.
void TestRestore::aRunKnowsWholeSources()
{
    RegistryTarget registry;
    QList<TrashedArtifact> kept;
    for (const QString& name : {u"child"_s, u"parent"_s, u"cut"_s}) {
        TrashedArtifact one = trashed(name);
        registry.artifacts.append(one.record.artifact);
        registry.records.insert(identityOf(one.record.artifact), one.record);
        kept.append(one);
    }
    kept[0].parents = trashed({}, {u"parent"_s}).parents;
    kept[2].urlWasCut = true;
    const Artifact cut = registry.artifacts.at(2);
    registry.records[identityOf(cut)].url += u"?token=1"_s;
    Plan plan;
    plan.verb = Verb::ResetRegistry;
    plan.targets = {registry};
    Step step;
    step.id = 1;
    step.what = ResetRegistryStep{};
    plan.steps = {step};
    RecordedRun run(plan);
    QVERIFY(restoreOf(run, {}).drafts.isEmpty()); // nothing is gone yet
    run.ended(0, Outcome::Verified, u"reads as empty"_s);
    const Restore restore = restoreOf(run, kept);
    QCOMPARE(namesOf(restore.drafts), (QStringList{u"parent"_s, u"child"_s, u"cut"_s}));
    QVERIFY(restore.left.isEmpty());
    QCOMPARE(restore.drafts.constLast().url, u"https://huggingface.co/cut?token=1"_s);
    // Without a journal, from the plan alone.
    QCOMPARE(restoreOf(run, {}).drafts.size(), 3);
    QCOMPARE(restoreOf(kept).left.size(), 1);
}

} // namespace steward

QTEST_GUILESS_MAIN(steward::TestRestore)
#include "tst_restore.moc"
