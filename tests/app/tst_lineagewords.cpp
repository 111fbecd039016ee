// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/lineage/lineagejoin.h"
#include "tests/support/lineagebuild.h"

#include <QTest>

using namespace steward;
using namespace Qt::StringLiterals;

/// What servers call the links between artifacts is kept, and counted on for nothing.
class TestLineageWords final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsTheServersWords();
    void moreWordsThanCanBeCounted();
};

void TestLineageWords::keepsTheServersWords()
{
    LineageBuild build;
    for (const QString& id : {u"1"_s, u"2"_s, u"3"_s})
        build.list.append(artifactOf(id, u"thing-"_s + id));
    // Told by its own lineage, by another's, and twice under two words.
    build.answer(u"1"_s, {}, {{u"1"_s, u"3"_s, u"depends_on"_s}});
    build.answer(u"2"_s, {},
        {{u"1"_s, u"2"_s, u"training_dataset"_s}, {u"1"_s, u"2"_s, u"base_model"_s},
            {u"1"_s, u"2"_s, u"base_model"_s}, {u"3"_s, u"2"_s, {}}});
    build.answer(u"3"_s, {}, {{u"1"_s, u"3"_s, {}}});
    const LineageJoin join = build.join();
    const auto words = [&join](int from) {
        QStringList told;
        for (const LineageJoin::Link& link : join.linksFrom(from))
            told.append(QString::number(link.to) + u' ' + join.wordOf(link));
        return told;
    };
    QCOMPARE(words(0), (QStringList{u"1 base_model, training_dataset"_s, u"2 depends_on"_s}));
    QCOMPARE(words(2), QStringList{u"1 "_s});
    QCOMPARE(join.wordOf(join.linksTo(2).front()), u"depends_on"_s); // seen from the other end
}

void TestLineageWords::moreWordsThanCanBeCounted()
{
    LineageBuild build;
    build.list = {artifactOf(u"0"_s, u"hub"_s), artifactOf(u"1"_s, u"leaf"_s)};
    QList<LineageEdge> edges;
    for (int i = 0; i < 70'000; ++i)
        edges.append({u"0"_s, u"gone-"_s + QString::number(i), u"word-"_s + QString::number(i)});
    edges.append({u"0"_s, u"1"_s, u"word-7"_s});
    build.answer(u"0"_s, {}, edges);
    const LineageJoin join = build.join();
    QCOMPARE(join.linksFrom(0).size(), size_t(70'001));
    QCOMPARE(join.wordOf(join.linksFrom(0).front()), u"word-7"_s); // known ones stay known
    int without = 0;
    for (const LineageJoin::Link& link : join.linksFrom(0))
        without += join.wordOf(link).isEmpty() ? 1 : 0;
    QCOMPARE(without, 70'000 - 65'535);
}

QTEST_GUILESS_MAIN(TestLineageWords)
#include "tst_lineagewords.moc"
