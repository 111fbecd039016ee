// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/lineage/nameindex.h"
#include "tests/support/lineagebuild.h"

#include <QTest>

using namespace steward;
using namespace Qt::StringLiterals;

class TestNameIndex final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesFitInFourSteps_data();
    void namesFitInFourSteps();
};

void TestNameIndex::namesFitInFourSteps_data()
{
    QTest::addColumn<QString>("told");
    QTest::addColumn<QList<int>>("rows");
    QTest::newRow("equal") << u"acme/Bert"_s << QList<int>{0};
    QTest::newRow("but for case") << u"ACME/bert"_s << QList<int>{0, 1};
    QTest::newRow("prefix told") << u"https://huggingface.co/acme/Bert"_s << QList<int>{0, 1};
    QTest::newRow("prefix listed") << u"openai/whisper"_s << QList<int>{2};
    QTest::newRow("owner lacks") << u"whisper"_s << QList<int>{2};
    QTest::newRow("other owner") << u"else/whisper/"_s << QList<int>{2};
    QTest::newRow("nothing fits") << u"meta/llama"_s << QList<int>();
    QTest::newRow("empty") << QString() << QList<int>();
    QTest::newRow("only a slash") << u"/"_s << QList<int>();
}

void TestNameIndex::namesFitInFourSteps()
{
    QFETCH(QString, told);
    QFETCH(QList<int>, rows);
    const NameIndex names({artifactOf(u"1"_s, u"acme/Bert"_s), artifactOf(u"2"_s, u"Acme/bert"_s),
        artifactOf(u"3"_s, u"https://huggingface.co/openai/whisper"_s), artifactOf(u"4"_s, {})});
    QCOMPARE(names.match(told), rows);
}

QTEST_GUILESS_MAIN(TestNameIndex)
#include "tst_nameindex.moc"
