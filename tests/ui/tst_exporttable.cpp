// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/shell/exporttable.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace steward;

/// A list taken elsewhere keeps every value, and no name of a stranger becomes a formula there.
class TestExportTable : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void quotesWhatCsvNeedsQuoted();
    void neverLetsANameBecomeAFormula_data();
    void neverLetsANameBecomeAFormula();
    void keepsTypesInJson();
};

void TestExportTable::quotesWhatCsvNeedsQuoted()
{
    const ExportTable table{u"artifacts"_s, {}, {}, {u"name"_s, u"id"_s, u"count"_s, u"of"_s},
        {{u"a,\"b\"\nc"_s, u"007"_s, qint64(3), QStringList{u"x"_s, u"y"_s}},
            {u"ü"_s, std::monostate(), true, 0.5}}};
    QCOMPARE(toCsv(table),
        QByteArray(
            "name,id,count,of\r\n\"a,\"\"b\"\"\nc\",007,3,\"x; y\"\r\n\xC3\xBC,,true,0.5\r\n"));
}

void TestExportTable::neverLetsANameBecomeAFormula_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("equals") << u"=1+1"_s;
    QTest::newRow("plus") << u"+1"_s;
    QTest::newRow("minus") << u"-cmd"_s;
    QTest::newRow("at") << u"@SUM(A1)"_s;
    QTest::newRow("tab") << u"\t=1"_s;
    QTest::newRow("blank before") << u"  =1"_s;
    QTest::newRow("no-break space before") << u"\u00A0=1"_s;
    QTest::newRow("full width") << u"\uFF1D1"_s;
    QTest::newRow("carriage return") << u"\rx"_s;
}

void TestExportTable::neverLetsANameBecomeAFormula()
{
    QFETCH(QString, name);
    const QByteArray csv = toCsv({{}, {}, {}, {u"n"_s}, {{name}}});
    QString cell = QString::fromUtf8(csv).mid(3);
    if (cell.startsWith(u'"'))
        cell = cell.mid(1);
    QVERIFY2(cell.startsWith(u'\''), csv.constData());
    // For a program that reads JSON the name is what it is.
    const QJsonDocument json = QJsonDocument::fromJson(toJson({{}, {}, {}, {u"n"_s}, {{name}}}));
    QCOMPARE(
        json.object().value(u"rows"_s).toArray().at(0).toObject().value(u"n"_s).toString(), name);
}

void TestExportTable::keepsTypesInJson()
{
    const ExportTable table{u"artifacts"_s, u"host:1/api"_s,
        QDateTime::fromString(u"2026-03-14T12:00:00Z"_s, Qt::ISODate),
        {u"a"_s, u"b"_s, u"c"_s, u"d"_s},
        {{qint64(9'007'199'254'740'993), std::monostate(), QStringList{u"x"_s}, false}}};
    const QJsonObject json = QJsonDocument::fromJson(toJson(table)).object();
    QCOMPARE(json.value(u"schema"_s).toInt(), 1);
    QCOMPARE(json.value(u"read_at"_s).toString(), u"2026-03-14T12:00:00Z"_s);
    const QJsonObject row = json.value(u"rows"_s).toArray().at(0).toObject();
    QCOMPARE(row.value(u"a"_s).toInteger(), 9'007'199'254'740'993);
    QVERIFY(row.value(u"b"_s).isNull());
    QCOMPARE(row.value(u"c"_s).toArray().at(0).toString(), u"x"_s);
    QCOMPARE(row.value(u"d"_s), QJsonValue(false));
}

QTEST_GUILESS_MAIN(TestExportTable)
#include "tst_exporttable.moc"
