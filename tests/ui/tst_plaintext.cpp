// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

// Protects the reader from text that hides, reorders or pretends to be markup.

#include "ui/theme/plaintext.h"

#include <QTest>
#include <QTextDocument>

using namespace Qt::StringLiterals;
using namespace steward;

class TestPlainText final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void visibleText_data();
    void visibleText();
    void toolTipIsPlain_data();
    void toolTipIsPlain();
    void longTextIsCapped();
};

void TestPlainText::visibleText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("plain") << u"acme/sentiment"_s << u"acme/sentiment"_s;
    QTest::newRow("markup stays text") << u"<b>x</b>"_s << u"<b>x</b>"_s;
    QTest::newRow("override") << u"a\u202Eb"_s << u"a\\u{202E}b"_s;
    QTest::newRow("isolate") << u"\u2066x\u2069"_s << u"\\u{2066}x\\u{2069}"_s;
    QTest::newRow("zero width") << u"a\u200Bb\uFEFF"_s << u"a\\u{200B}b\\u{FEFF}"_s;
    QTest::newRow("soft hyphen") << u"a\u00ADb"_s << u"a\\u{00AD}b"_s;
    QTest::newRow("nul and escape")
        << QString(u"a"_s + QChar(0) + QChar(0x1b)) << u"a\\u{0000}\\u{001B}"_s;
    QTest::newRow("lines") << u"a\nb\r\nc\u2028d"_s << u"a⏎b⏎c⏎d"_s;
    QTest::newRow("lone surrogate") << QString(u"a"_s + QChar(0xd800) + u"b"_s) << u"a\uFFFDb"_s;
    QTest::newRow("tag character") << u"a\U000E0041"_s << u"a\\u{E0041}"_s;
    QTest::newRow("emoji") << u"\U0001F600"_s << u"\U0001F600"_s;
    QTest::newRow("joined emoji") << u"\U0001F469\u200D\U0001F680"_s
                                  << u"\U0001F469\u200D\U0001F680"_s;
    QTest::newRow("joiner between letters") << u"ac\u200Dme"_s << u"ac\\u{200D}me"_s;
    QTest::newRow("umlauts, arabic, han") << u"Größe \u0645 \u6a21"_s << u"Größe \u0645 \u6a21"_s;
}

void TestPlainText::visibleText()
{
    QFETCH(QString, text);
    QTEST(steward::visibleText(text), "shown");
}

void TestPlainText::toolTipIsPlain_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("bold") << u"<b>x</b>"_s;
    QTest::newRow("image") << u"see <img src='file:///etc/hostname'>"_s;
    QTest::newRow("xml") << u"<?xml version='1.0'?><p>x"_s;
    QTest::newRow("entity") << u"a &lt;b&gt;"_s;
}

void TestPlainText::toolTipIsPlain()
{
    QFETCH(QString, text);
    QVERIFY(Qt::mightBeRichText(text)); // else the row proves nothing
    QVERIFY(!Qt::mightBeRichText(plainToolTip(text)));
}

void TestPlainText::longTextIsCapped()
{
    const QString text(5000, u'x');
    QCOMPARE(steward::visibleText(text).size(), visibleCap + 1);
    QVERIFY(steward::visibleText(text).endsWith(u'…'));
    QCOMPARE(steward::visibleText(u"abcdef"_s, 3), u"abc…"_s);
}

QTEST_GUILESS_MAIN(TestPlainText)
#include "tst_plaintext.moc"
