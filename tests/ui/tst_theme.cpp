// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

// Protects what the look promises: every pair of tones that is drawn can be read in both schemes,
// icons exist and take the palette's colour, sizes are the drawn ones, and text from servers is
// never markup.

#include "ui/theme/fontrole.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/theme/tone.h"

#include <QApplication>
#include <QComboBox>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace steward;

namespace {

QColor commonColour(const QImage& image)
{
    QHash<QRgb, int> count;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (qAlpha(image.pixel(x, y)) == 255)
                ++count[image.pixel(x, y)];
        }
    }
    QRgb best = 0;
    for (auto it = count.cbegin(); it != count.cend(); ++it) {
        if (it.value() > count.value(best))
            best = it.key();
    }
    return QColor::fromRgb(best);
}

} // namespace

class TestTheme final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.apply(*qApp); }
    void init() { m_theme.setMode(Theme::Mode::Light); }

    void textReads_data();
    void textReads();
    void bandsAreSeen_data();
    void bandsAreSeen();
    void paletteCarriesTones();
    void labelFollowsSwitch();
    void highContrastReads();
    void iconsExist();
    void iconsFollowSwitch();
    void sizesAtDefaultFont();
    void sizesGrowWithFont();
    void fontRoleFollowsFont();

private:
    Theme m_theme;
};

void TestTheme::textReads_data()
{
    QTest::addColumn<Scheme>("scheme");
    QTest::addColumn<Tone>("front");
    QTest::addColumn<Tone>("back");
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        const auto add = [&](Tone front, Tone back) {
            QTest::addRow("%d: %d on %d", int(scheme), int(front), int(back))
                << scheme << front << back;
        };
        for (const Tone back : {Tone::Window, Tone::Surface, Tone::Inset, Tone::Selection}) {
            for (const Tone front : {Tone::Text, Tone::SecondText, Tone::Accent, Tone::Destroys,
                     Tone::Care, Tone::Verified})
                add(front, back);
        }
        for (const auto& [front, back] : {std::pair{Tone::Destroys, Tone::DestroysBack},
                 {Tone::Care, Tone::CareBack}, {Tone::Verified, Tone::VerifiedBack},
                 {Tone::Text, Tone::DestroysBack}, {Tone::Text, Tone::CareBack}})
            add(front, back);
    }
}

void TestTheme::textReads()
{
    QFETCH(Scheme, scheme);
    QFETCH(Tone, front);
    QFETCH(Tone, back);
    const double ratio = contrastRatio(toneColour(front, scheme), toneColour(back, scheme));
    QVERIFY2(ratio >= 4.5, qPrintable(u"only %1 : 1"_s.arg(ratio)));
}

void TestTheme::bandsAreSeen_data()
{
    QTest::addColumn<Scheme>("scheme");
    QTest::addColumn<Tone>("hue");
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        for (const Tone hue : {Tone::Development, Tone::Demo, Tone::Production, Tone::Sandbox,
                 Tone::Accent, Tone::Verified, Tone::Care, Tone::Destroys})
            QTest::addRow("%d: %d", int(scheme), int(hue)) << scheme << hue;
    }
}

void TestTheme::bandsAreSeen()
{
    QFETCH(Scheme, scheme);
    QFETCH(Tone, hue);
    const auto palette = Theme::palette(scheme);
    for (const Tone back : {Tone::Window, Tone::Surface}) {
        QVERIFY(contrastRatio(toneColour(hue, palette), toneColour(back, palette)) >= 3);
        QVERIFY(contrastRatio(fillColour(hue, palette), toneColour(back, palette)) >= 3);
    }
    // What is written on it: white on badges, the better of black and white on fills.
    if (roleOf(hue) == QPalette::NoRole)
        QVERIFY(contrastRatio(badgeColour(hue), Qt::white) >= 4.5);
    QVERIFY(contrastRatio(toneColour(hue, palette), textOn(toneColour(hue, palette))) >= 4.5);
}

void TestTheme::paletteCarriesTones()
{
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        const auto palette = Theme::palette(scheme);
        QCOMPARE(schemeOf(palette), scheme);
        for (int i = 0; i <= int(Tone::Sandbox); ++i)
            QCOMPARE(toneColour(Tone(i), palette), toneColour(Tone(i), scheme));
    }
}

void TestTheme::labelFollowsSwitch()
{
    QLabel label(u"x"_s);
    label.setForegroundRole(roleOf(Tone::SecondText));
    label.show();
    QSignalSpy changed(&m_theme, &Theme::changed);
    m_theme.setMode(Theme::Mode::Dark);
    QCOMPARE(changed.count(), 1);
    QTRY_COMPARE(
        label.palette().color(label.foregroundRole()), toneColour(Tone::SecondText, Scheme::Dark));
    m_theme.setMode(Theme::Mode::Light);
    QTRY_COMPARE(
        label.palette().color(label.foregroundRole()), toneColour(Tone::SecondText, Scheme::Light));
}

void TestTheme::highContrastReads()
{
    for (const auto& [back, text, highlight] :
        {std::tuple{Qt::black, Qt::white, QColor(0x1a, 0xeb, 0xff)},
            {Qt::white, Qt::black, QColor(0x37, 0x00, 0x6e)}}) {
        QPalette desktop(text, back, text, back, text, text, back);
        desktop.setColor(QPalette::Button, back);
        desktop.setColor(QPalette::Highlight, highlight);
        QVERIFY(Theme::isHighContrast(desktop));
        const auto palette = Theme::highContrastPalette(desktop);
        for (const Tone tone : {Tone::Text, Tone::SecondText, Tone::Accent, Tone::Destroys,
                 Tone::Care, Tone::Verified, Tone::Line}) {
            for (const Tone ground : {Tone::Window, Tone::Surface, Tone::DestroysBack,
                     Tone::CareBack, Tone::VerifiedBack})
                QVERIFY(contrastRatio(toneColour(tone, palette), toneColour(ground, palette)) >= 7);
        }
        QVERIFY(contrastRatio(
                    palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight))
            >= 4.5);
    }
    QVERIFY(!Theme::isHighContrast(Theme::palette(Scheme::Light)));
    QVERIFY(!Theme::isHighContrast(Theme::palette(Scheme::Dark)));
}

void TestTheme::iconsExist()
{
    for (int i = 1; i <= int(Glyph::Scenario); ++i) {
        const QString file = icons::fileOf(Glyph(i));
        QVERIFY2(QFile::exists(file), qPrintable(file));
        const QImage image = icons::icon(Glyph(i)).pixmap(64, 64).toImage();
        QVERIFY2(commonColour(image) == toneColour(Tone::Text, Scheme::Light), qPrintable(file));
    }
    QVERIFY(!icons::application().pixmap(64, 64).isNull());
    QVERIFY(icons::icon(Glyph::None).isNull());
}

void TestTheme::iconsFollowSwitch()
{
    const QIcon icon = icons::icon(Glyph::Trash, Tone::Destroys);
    QCOMPARE(
        commonColour(icon.pixmap(64, 64).toImage()), toneColour(Tone::Destroys, Scheme::Light));
    QCOMPARE(commonColour(icon.pixmap(64, 64, QIcon::Disabled).toImage()),
        toneColour(Tone::SecondText, Scheme::Light));
    m_theme.setMode(Theme::Mode::Dark);
    QCOMPARE(commonColour(icon.pixmap(64, 64).toImage()), toneColour(Tone::Destroys, Scheme::Dark));
}

void TestTheme::sizesAtDefaultFont()
{
    QFont font = QApplication::font();
    for (const double points : {9.0, 10.0, 11.0}) {
        font.setPointSizeF(points);
        QApplication::setFont(font);
        QCOMPARE(Metrics::current().row, 30);
        QCOMPARE(QPushButton(u"Close"_s).sizeHint().height(), 28);
        QCOMPARE(QPushButton(icons::icon(Glyph::Trash), u"Delete"_s).sizeHint().height(), 28);
        QCOMPARE(QLineEdit().sizeHint().height(), 28);
        QCOMPARE(QComboBox().sizeHint().height(), 28);
        QCOMPARE(QToolButton().sizeHint().height(), 28);
    }
    font.setPointSizeF(10);
    QApplication::setFont(font);
}

void TestTheme::sizesGrowWithFont()
{
    QFont font = QApplication::font();
    font.setPointSizeF(20);
    QApplication::setFont(font);
    QVERIFY(Metrics::current().row >= 60);
    QPushButton button(u"Delete acme/sentiment..."_s);
    QVERIFY(button.sizeHint().height() >= button.fontMetrics().height() + 8);
    QVERIFY(
        button.sizeHint().width() >= button.fontMetrics().horizontalAdvance(button.text()) + 16);
    font.setPointSizeF(10);
    QApplication::setFont(font);
}

void TestTheme::fontRoleFollowsFont()
{
    QLabel label;
    setFontRole(label, FontRole::Title);
    QFont font = QApplication::font();
    const double before = label.font().pointSizeF();
    QVERIFY(before > font.pointSizeF());
    font.setPointSizeF(20);
    QApplication::setFont(font);
    QTRY_COMPARE(label.font().pointSizeF(), 20 * 1.15);
    setFontRole(label, FontRole::Caption);
    QCOMPARE(label.font().pointSizeF(), 20 * 0.92);
    font.setPointSizeF(10);
    QApplication::setFont(font);
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
