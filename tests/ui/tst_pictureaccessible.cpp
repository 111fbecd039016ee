// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "tests/ui/picturesamples.h"
#include "ui/picture/picturecanvas.h"
#include "ui/picture/picturewords.h"

#include <QAccessible>
#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace steward;

/// What a person gets of a picture who does not see it: its nodes as a list, what can be done with
/// each, and every word of it.
class TestPictureAccessible final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void tellsScreenReaders();
    void opensStubsWithAScreenReader();
    void tellsWhatItIsBuiltOnInTheServersWords();

private:
    QString current() const
    {
        return m_canvas->currentKey() ? m_canvas->currentKey()->name : QString();
    }
    int find(const QString& id, const QString& name) const
    {
        return m_canvas->scene().find({id, name, true});
    }

    std::unique_ptr<PictureCanvas> m_canvas;
};

void TestPictureAccessible::init()
{
    m_canvas = std::make_unique<PictureCanvas>();
    m_canvas->resize(800, 600);
    m_canvas->show();
    m_canvas->setScene(sceneOf(sample(), around(sample(), u"1"_s, 2)));
    m_canvas->setFocus();
}

void TestPictureAccessible::cleanup()
{
    m_canvas.reset();
}

void TestPictureAccessible::tellsScreenReaders()
{
    QAccessibleInterface* list = QAccessible::queryAccessibleInterface(m_canvas.get());
    QVERIFY(list);
    QCOMPARE(list->role(), QAccessible::List);
    QCOMPARE(list->childCount(), m_canvas->scene().nodes().size());
    QAccessibleInterface* first = list->child(0);
    QVERIFY(first->text(QAccessible::Name).startsWith(u"base, model, id 1"_s));
    QVERIFY(first->state().selected);
    QCOMPARE(list->indexOfChild(first), 0);
    QCOMPARE(list->child(0), first);
    const int leaf = find(u"3"_s, u"leaf"_s);
    QVERIFY(list->child(leaf)->text(QAccessible::Name).contains(u"2 steps away"_s));
    list->child(leaf)->actionInterface()->doAction(QAccessibleActionInterface::setFocusAction());
    QCOMPARE(current(), u"leaf"_s);
    QVERIFY(!first->state().selected);
    // Fewer nodes: what is gone says so instead of speaking of another.
    QAccessibleInterface* last = list->child(list->childCount() - 1);
    m_canvas->setScene({});
    QVERIFY(!last->isValid());
    QCOMPARE(list->childCount(), 0);
}

void TestPictureAccessible::opensStubsWithAScreenReader()
{
    m_canvas->setScene(sceneOf(sample(), around(sample(), u"2"_s, 1)));
    QAccessibleInterface* list = QAccessible::queryAccessibleInterface(m_canvas.get());
    const auto actions = [&](const QString& id, const QString& name) {
        return list->child(find(id, name))->actionInterface();
    };
    QAccessibleActionInterface* base = actions(u"1"_s, u"base"_s);
    QAccessibleActionInterface* leaf = actions(u"3"_s, u"leaf"_s);
    const QStringList usual{
        QAccessibleActionInterface::pressAction(), QAccessibleActionInterface::setFocusAction()};
    QCOMPARE(leaf->actionNames(), usual); // nothing is hidden behind it
    const QStringList offered = base->actionNames();
    QCOMPARE(offered.mid(0, 2), usual);
    QCOMPARE(offered.size(), 3); // what it is built on; what else is built on it has no way here
    const QString& open = offered.last();
    QCOMPARE(base->localizedActionName(open), u"Show what else it is built on"_s);
    QCOMPARE(base->keyBindingsForAction(open), QStringList{u"+"_s});
    QVERIFY(list->child(find(u"1"_s, u"base"_s))
                ->text(QAccessible::Name)
                .contains(u"1 more that it is built on, not drawn"_s));
    QSignalSpy wanted(m_canvas.get(), &PictureCanvas::openWanted);
    base->doAction(open);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.last().first().toInt(), find(u"1"_s, u"base"_s));
    QCOMPARE(wanted.last().last().toBool(), false);
    // The key that it names does the same.
    m_canvas->choose(find(u"1"_s, u"base"_s));
    QTest::keyClick(m_canvas.get(), Qt::Key_Plus);
    QCOMPARE(wanted.size(), 2);
    QCOMPARE(wanted.last(), wanted.first());

    // Of a fan too wide to draw: the rest of what is built on it.
    CutRequest narrow = around(fan(10), u"0"_s, 1);
    narrow.breadth = 4;
    m_canvas->setScene(sceneOf(fan(10), narrow));
    QAccessibleActionInterface* hub = actions(u"0"_s, u"hub"_s);
    QCOMPARE(
        hub->localizedActionName(hub->actionNames().last()), u"Show what else is built on it"_s);
    hub->doAction(hub->actionNames().last());
    QCOMPARE(wanted.size(), 3);
    QCOMPARE(wanted.last().last().toBool(), true);
}

void TestPictureAccessible::tellsWhatItIsBuiltOnInTheServersWords()
{
    LineageBuild build = sample();
    build.answer(u"3"_s, {},
        {{u"2"_s, u"3"_s, u"fine_tuned\u202efrom"_s}, {u"4"_s, u"3"_s, u"training_dataset"_s}});
    m_canvas->setScene(sceneOf(build, around(build, u"3"_s, 1)));
    const auto sentence = [this](const QString& id, const QString& name) {
        return nodeSentence(m_canvas->scene(), find(id, name));
    };
    const QString leaf = sentence(u"3"_s, u"leaf"_s);
    QVERIFY2(leaf.contains(u"training_dataset: other"_s), qPrintable(leaf));
    QVERIFY2(leaf.contains(u": middle"_s) && !leaf.contains(QChar(0x202e)), qPrintable(leaf));
    QAccessibleInterface* list = QAccessible::queryAccessibleInterface(m_canvas.get());
    QCOMPARE(list->child(0)->text(QAccessible::Name), leaf);
    // Its base is built on more, which is not drawn here, and so is not told.
    QVERIFY(!sentence(u"2"_s, u"middle"_s).contains(u';'));

    QList<LineageEdge> edges;
    build.list.append(artifactOf(u"9"_s, u"mixed"_s));
    for (const QString& id : {u"1"_s, u"2"_s, u"3"_s, u"4"_s})
        edges.append({id, u"9"_s, u"base_model"_s});
    build.answer(u"9"_s, {}, edges);
    m_canvas->setScene(sceneOf(build, around(build, u"9"_s, 1)));
    QVERIFY2(sentence(u"9"_s, u"mixed"_s).endsWith(u" and 1 more"_s),
        qPrintable(sentence(u"9"_s, u"mixed"_s)));
}

QTEST_MAIN(TestPictureAccessible)
#include "tst_pictureaccessible.moc"
