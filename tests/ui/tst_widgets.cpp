// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

// Protects the base widgets' promises: text from servers is shown as it is and never as markup,
// what cannot run says why, choices work by keyboard, and what takes the keyboard has a name.

#include "ui/theme/buttonlook.h"
#include "ui/theme/destroybutton.h"
#include "ui/theme/elidedlabel.h"
#include "ui/theme/factlist.h"
#include "ui/theme/plainlabel.h"
#include "ui/theme/searchfield.h"
#include "ui/theme/segmentedfilter.h"
#include "ui/theme/splitbar.h"
#include "ui/theme/steadylabel.h"
#include "ui/theme/textlink.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>

using namespace Qt::StringLiterals;
using namespace steward;

namespace {

class LayoutWitness final : public QObject {
public:
    int times = 0;
    bool eventFilter(QObject*, QEvent* event) override
    {
        times += event->type() == QEvent::LayoutRequest ? 1 : 0;
        return false;
    }
};

} // namespace

class TestWidgets final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_theme.setMode(Theme::Mode::Light);
        m_theme.apply(*qApp);
    }

    void labelsNeverRenderMarkup();
    void plainLabelBreaksRatherThanOverflows();
    void elidedLabelTipsOnlyWhenElided();
    void elidedLabelMarksHiddenCharacters();
    void steadyLabelKeepsItsSize();
    void blockedButtonSaysWhy();
    void blockedButtonLooksBlocked();
    void segmentsByKeyboard();
    void segmentsKeepChoice();
    void segmentsDoNotMoveWhenChosen();
    void searchFieldKeys();
    void factsUpdateInPlace();
    void factLinkLeadsOn();
    void splitBarTellsNumbers();

private:
    Theme m_theme;
};

void TestWidgets::labelsNeverRenderMarkup()
{
    const QString evil = u"<b>bold</b> <img src='file:///etc/hostname'>"_s;
    ElidedLabel elided(evil);
    PlainLabel plain(evil);
    for (QLabel* label : {static_cast<QLabel*>(&elided), static_cast<QLabel*>(&plain)}) {
        QCOMPARE(label->textFormat(), Qt::PlainText);
        QCOMPARE(label->text(), evil);
        QVERIFY(label->sizeHint().width() > 0);
    }
    // Drawn letter by letter: as wide as the words themselves.
    QVERIFY(elided.sizeHint().width() >= elided.fontMetrics().horizontalAdvance(evil));
}

void TestWidgets::plainLabelBreaksRatherThanOverflows()
{
    PlainLabel label(QString(200, u'W'));
    const int line = label.fontMetrics().height();
    QVERIFY(
        label.minimumSizeHint().width() < label.fontMetrics().horizontalAdvance(label.text()) / 4);
    QVERIFY(label.heightForWidth(100) > 10 * line);
    label.setText(u"one\ntwo\nthree"_s);
    QVERIFY(label.heightForWidth(1000) >= 3 * line);
    QCOMPARE(label.text(), u"one\ntwo\nthree"_s);
    label.setText(u"short"_s);
    QCOMPARE(label.sizeHint().height(), line); // as high as an ElidedLabel beside it
    QCOMPARE(label.sizeHint().height(), ElidedLabel(u"short"_s).sizeHint().height());
}

void TestWidgets::elidedLabelTipsOnlyWhenElided()
{
    ElidedLabel label(u"google-bert/bert-base-uncased <b>x</b>"_s);
    label.resize(label.sizeHint());
    label.show();
    QVERIFY(!label.isElided());
    QVERIFY(label.toolTip().isEmpty());
    label.resize(60, label.height());
    QVERIFY(label.isElided());
    QVERIFY(label.toolTip().contains(u"google-bert/bert-base-uncased"_s));
    QVERIFY(!Qt::mightBeRichText(label.toolTip()));
    label.setDetail(u"read 21 Nov, 14:02:11 CET"_s);
    label.resize(label.sizeHint());
    QCOMPARE(label.toolTip(), u"read 21 Nov, 14:02:11 CET"_s);
}

void TestWidgets::elidedLabelMarksHiddenCharacters()
{
    const ElidedLabel label(u"invoice\u202Egnp.exe"_s);
    QCOMPARE(label.text(), u"invoice\\u{202E}gnp.exe"_s);
}

void TestWidgets::steadyLabelKeepsItsSize()
{
    QWidget window;
    auto* layout = new QHBoxLayout(&window);
    auto* label = new SteadyLabel(Tone::SecondText, FontRole::Caption);
    layout->addWidget(label);
    label->setText(u"read 1.1 s ago"_s);
    window.show();
    const QSize size = label->size();
    QCoreApplication::processEvents();
    LayoutWitness layouts;
    window.installEventFilter(&layouts);
    label->setText(u"read 8.8 s ago"_s);
    QCoreApplication::processEvents();
    QCOMPARE(label->size(), size);
    QCOMPARE(layouts.times, 0);
    QVERIFY(label->fontMetrics().horizontalAdvance(label->text()) <= label->width());
    label->setText(u"read 10 min ago"_s);
    QCoreApplication::processEvents();
    QVERIFY(label->fontMetrics().horizontalAdvance(label->text()) <= label->width());
    label->setFont(fontFor(FontRole::Number, label->font()));
    QVERIFY(label->fontMetrics().horizontalAdvance(label->text()) <= label->width());
    label->setText(u"invoice\u202Egnp.exe <b>x</b>"_s);
    QCOMPARE(label->text(), u"invoice\\u{202E}gnp.exe <b>x</b>"_s);
    QCOMPARE(label->textFormat(), Qt::PlainText);
}

void TestWidgets::blockedButtonSaysWhy()
{
    DestroyButton button(u"Delete acme/sentiment..."_s);
    QSignalSpy acted(&button, &DestroyButton::acted);
    QSignalSpy blocked(&button, &DestroyButton::blockedClicked);
    button.show();
    const QString reason = u"<i>stale</i>: read it again first"_s;
    button.setBlocked(reason);
    QVERIFY(button.isEnabled());
    button.setFocus();
    QTRY_VERIFY(button.hasFocus());
    QTest::keyClick(&button, Qt::Key_Space);
    QCOMPARE(acted.count(), 0);
    QCOMPARE(blocked.count(), 1);
    QCOMPARE(blocked.at(0).at(0).toString(), reason);
    QVERIFY(QToolTip::isVisible());
    QVERIFY(!Qt::mightBeRichText(QToolTip::text()));
    QVERIFY(QToolTip::text().contains(u"read it again first"_s));
    QCOMPARE(button.accessibleDescription(), reason);
    QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(&button);
    QCOMPARE(accessible->text(QAccessible::Description), reason);
    QToolTip::hideText();

    button.setBlocked({});
    QTest::keyClick(&button, Qt::Key_Space);
    QCOMPARE(acted.count(), 1);
    QVERIFY(button.toolTip().isEmpty());
    QVERIFY(button.accessibleDescription().isEmpty());
}

void TestWidgets::blockedButtonLooksBlocked()
{
    DestroyButton button(u"Delete"_s);
    QCOMPARE(buttonLook(&button), ButtonLook::Destroys);
    const QSize free = button.sizeHint();
    button.setBlocked(u"no"_s);
    QCOMPARE(buttonLook(&button), ButtonLook::Blocked);
    QCOMPARE(button.sizeHint(), free); // nothing moves when it unlocks
    button.setBlocked({});
    button.setArmed(true);
    QCOMPARE(buttonLook(&button), ButtonLook::DestroysFilled);
    QVERIFY(!button.autoDefault());
}

void TestWidgets::segmentsByKeyboard()
{
    SegmentedFilter filter;
    filter.setSegments(
        {{u"all"_s, u"All"_s, 251}, {u"model"_s, u"Models"_s, 180}, {u"code"_s, u"R&D"_s, {}}});
    QSignalSpy changed(&filter, &SegmentedFilter::currentChanged);
    filter.show();
    const auto chips = filter.findChildren<QAbstractButton*>();
    QCOMPARE(chips.size(), 3);
    QCOMPARE(filter.current(), u"all"_s);
    chips.at(0)->setFocus();
    QTRY_VERIFY(chips.at(0)->hasFocus());
    QTest::keyClick(chips.at(0), Qt::Key_Right);
    QCOMPARE(filter.current(), u"model"_s);
    QTRY_VERIFY(chips.at(1)->hasFocus());
    QTest::keyClick(chips.at(1), Qt::Key_Right);
    QTest::keyClick(chips.at(2), Qt::Key_Right); // stays at the end
    QCOMPARE(filter.current(), u"code"_s);
    QCOMPARE(changed.count(), 2);
    for (auto* chip : chips)
        QCOMPARE(((chip->focusPolicy() & Qt::TabFocus) != 0), chip->isChecked());
    QCOMPARE(chips.at(1)->accessibleName(), u"Models 180"_s);
    QCOMPARE(chips.at(2)->accessibleName(), u"R&D"_s);
}

void TestWidgets::segmentsKeepChoice()
{
    SegmentedFilter filter;
    filter.setSegments({{u"all"_s, u"All"_s, 3}, {u"model"_s, u"Models"_s, 2}});
    filter.setCurrent(u"model"_s);
    QSignalSpy changed(&filter, &SegmentedFilter::currentChanged);
    filter.setSegments(
        {{u"all"_s, u"All"_s, 9}, {u"code"_s, u"Code"_s, 1}, {u"model"_s, u"Models"_s, 8}});
    filter.setCount(u"model"_s, 7);
    QCOMPARE(filter.current(), u"model"_s);
    QCOMPARE(changed.count(), 0);
    filter.setSegments({{u"all"_s, u"All"_s, 9}});
    QCOMPARE(filter.current(), u"all"_s);
}

void TestWidgets::segmentsDoNotMoveWhenChosen()
{
    SegmentedFilter filter;
    filter.setSegments({{u"a"_s, u"Can be cleared"_s, 3}, {u"b"_s, u"Needs a look"_s, 3}});
    const QSize before = filter.sizeHint();
    filter.setCurrent(u"b"_s);
    QCOMPARE(filter.sizeHint(), before);
}

void TestWidgets::searchFieldKeys()
{
    SearchField field(u"Filter"_s);
    QSignalSpy left(&field, &SearchField::leftDownwards);
    QTest::keyClicks(&field, u"bert"_s);
    QTest::keyClick(&field, Qt::Key_Escape);
    QVERIFY(field.text().isEmpty());
    QTest::keyClick(&field, Qt::Key_Down);
    QCOMPARE(left.count(), 1);
    QCOMPARE(field.accessibleName(), u"Filter"_s);
}

void TestWidgets::factsUpdateInPlace()
{
    FactList list;
    list.setFacts({{u"Type"_s, u"model"_s}, {u"Id"_s, u"2"_s}});
    const auto find = [&](const QString& text) -> QLabel* {
        for (auto* label : list.findChildren<QLabel*>()) {
            if (label->text() == text && !label->isHidden())
                return label;
        }
        return nullptr;
    };
    QLabel* type = find(u"model"_s);
    QVERIFY(type != nullptr);
    list.setFacts({{u"Type"_s, u"model"_s}, {u"Id"_s, u"<b>3</b>"_s}});
    QCOMPARE(find(u"model"_s), type); // untouched: the same widget
    QVERIFY(find(u"<b>3</b>"_s) != nullptr);
    QVERIFY(find(u"2"_s) == nullptr);
    list.setFacts({});
    QVERIFY(find(u"Type"_s) == nullptr);
}

void TestWidgets::factLinkLeadsOn()
{
    FactList list;
    QSignalSpy chosen(&list, &FactList::linkChosen);
    list.setFacts({{u"Built on"_s, u"google & bert"_s, Tone::Text, Glyph::Model, u"artifact/1"_s}});
    auto* link = list.findChild<TextLink*>();
    QCOMPARE(link->accessibleName(), u"google & bert"_s);
    QTest::keyClick(link, Qt::Key_Space);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.at(0).at(0).toString(), u"artifact/1"_s);
}

void TestWidgets::splitBarTellsNumbers()
{
    SplitBar bar;
    bar.setPieces({{u"models"_s, 180}, {u"code"_s, 0}});
    QCOMPARE(bar.accessibleName(), u"models 180, code 0"_s);
}

QTEST_MAIN(TestWidgets)
#include "tst_widgets.moc"
