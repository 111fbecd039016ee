// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/live/artifactfeed.h"
#include "app/plan/planrun.h"
#include "app/plan/plans.h"
#include "tests/support/lyingregistry.h"
#include "tests/ui/sandboxhouse.h"
#include "ui/artifacts/artifactspage.h"
#include "ui/plan/reviewdialog.h"
#include "ui/theme/datatable.h"
#include "ui/theme/destroybutton.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>
#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace steward {

namespace {

const QString kMarkup = u"<b>bold</b> <img src='file:///etc/hostname'> <a href='x'>y</a> &lt;"_s;
const QString kHidden = u"evil\u202Egnp.exe\u2066\u200B\x1b[31m\x07"_s;

/// What a person sees or a screen reader says.
struct Shown {
    QString where;
    QString text;
    bool mayBeMarkup = false; ///< Qt would read it as such if it looked like it
};

QList<Shown> shownBy(const QWidget& top)
{
    QList<Shown> all;
    const auto add = [&all](const QWidget& of, const char* what, const QString& text, bool auto_) {
        if (!text.isEmpty())
            all.append({of.objectName() % u' ' % QLatin1StringView(what), text, auto_});
    };
    QList<const QWidget*> widgets{&top};
    for (const QWidget* each : top.findChildren<QWidget*>())
        widgets.append(each);
    for (const QWidget* each : std::as_const(widgets)) {
        add(*each, "tool tip", each->toolTip(), true);
        add(*each, "name", each->accessibleName(), false);
        add(*each, "description", each->accessibleDescription(), false);
        add(*each, "title", each->windowTitle(), false);
        if (const auto* label = qobject_cast<const QLabel*>(each))
            add(*each, "label", label->text(), label->textFormat() != Qt::PlainText);
        else if (const auto* button = qobject_cast<const QAbstractButton*>(each))
            add(*each, "button", button->text(), false);
        else if (const auto* edit = qobject_cast<const QPlainTextEdit*>(each))
            add(*each, "text", edit->toPlainText(), false);
    }
    for (const auto* view : top.findChildren<QAbstractItemView*>()) {
        const QAbstractItemModel* model = view->model();
        for (int row = 0; model && row < model->rowCount(); ++row) {
            for (int column = 0; column < model->columnCount(); ++column) {
                const QModelIndex index = model->index(row, column);
                // What is drawn the delegate makes visible; what is spoken is the model's own.
                const QString spoken = index.data(Qt::AccessibleTextRole).toString();
                add(*view, "cell",
                    spoken.isEmpty() ? index.data(Qt::DisplayRole).toString() : spoken, false);
            }
        }
    }
    return all;
}

// Empty where all is well.
QString complaint(const QWidget& top)
{
    for (const Shown& shown : shownBy(top)) {
        if (shown.mayBeMarkup && Qt::mightBeRichText(shown.text))
            return shown.where % u" may be read as markup: "_s % shown.text.left(200);
        if (shown.text.size() > 3'000)
            return shown.where % u" is endless"_s;
        if (shown.text.contains(u": ,"_s) || shown.text.contains(u":  "_s))
            return shown.where % u" names nothing: "_s % shown.text.left(200);
        for (const QChar c : shown.text) {
            const bool isLine = c == u'\n' || c == u'\t' || c == QChar(0x2060);
            if (!isLine
                && (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format
                    || c.isSurrogate()))
                return shown.where % u" holds U+"_s % QString::number(c.unicode(), 16) % u": "_s
                    % shown.text.left(200);
        }
    }
    return {};
}

} // namespace

/// Names, types, ids and messages of an enemy, on the page, in its details, in the review and in
/// the result: plain text, every hidden character visible, none of it endless.
class TestHostileText final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_theme.setMode(Theme::Mode::Light);
        m_theme.apply(*qApp);
    }
    void init();
    void cleanup();
    void onThePage();
    void inTheReviewAndTheResult_data();
    void inTheReviewAndTheResult();

private:
    static void look(QWidget& widget, const char* name);

    Theme m_theme;
    std::unique_ptr<LyingRegistry> m_registry;
    std::unique_ptr<SandboxHouse> m_house;
};

void TestHostileText::init()
{
    m_registry = std::make_unique<LyingRegistry>();
    m_registry->add(u"1"_s, u"bert"_s);
    m_registry->add(u"2"_s, kMarkup, u"1"_s);
    m_registry->add(u"3"_s, kHidden, u"2"_s);
    m_registry->add(u"4"_s, u"two\nlines\r\nand a\ttab"_s, {}, kMarkup);
    m_registry->add(u"5"_s, QString(1024 * 1024, u'x'));
    m_registry->add(u"6"_s, QString(u"half"_s % QChar(0xD800)));
    m_registry->add(u"<u>7</u>"_s, QString(), {}, kHidden);
    m_registry->add(u".."_s, u"up"_s);
    m_house = std::make_unique<SandboxHouse>(m_registry->url());
    QVERIFY(m_house->until(
        [this] { return m_house->workspace->artifacts().snapshot()->items->size() == 8; }));
}

void TestHostileText::cleanup()
{
    m_house.reset();
    m_registry.reset();
}

// For people: STEWARD_PICTURES names a folder.
void TestHostileText::look(QWidget& widget, const char* name)
{
    const QString folder = qEnvironmentVariable("STEWARD_PICTURES");
    const QPixmap picture = widget.grab(); // painting itself must survive, looked at or not
    if (!folder.isEmpty())
        picture.save(QDir(folder).filePath(QLatin1StringView(name) % u".png"_s));
}

void TestHostileText::onThePage()
{
    ArtifactsPage page(*m_house->workspace, m_house->navigator);
    page.resize(1280, 800);
    page.show();
    const auto items = m_house->workspace->artifacts().snapshot()->items;
    QVERIFY(m_house->until([&] {
        return page.findChild<DataTable*>(u"artifactTable"_s)->model()->rowCount() == items->size();
    }));
    for (const Artifact& artifact : *items) {
        page.select(identityOf(artifact));
        for (int i = 0; i < 20; ++i) {
            QCoreApplication::processEvents();
            m_house->clock.advance(std::chrono::milliseconds(100));
        }
        QVERIFY2(complaint(page).isEmpty(), qPrintable(complaint(page)));
        look(page, artifact.id.value == "3"_L1 ? "hostile-page" : "hostile-page-other");
    }
    for (const QByteArray& write : m_registry->writes())
        QFAIL(write.constData());
}

void TestHostileText::inTheReviewAndTheResult_data()
{
    QTest::addColumn<QString>("id");
    for (const QString& id : {u"2"_s, u"3"_s, u"4"_s, u"5"_s, u"6"_s, u"<u>7</u>"_s, u".."_s})
        QTest::newRow(qPrintable(id)) << id;
}

void TestHostileText::inTheReviewAndTheResult()
{
    QFETCH(QString, id);
    m_registry->onWrite = [](const RawRequest&) {
        const QJsonObject said{{u"detail"_s, QString(kMarkup % u' ' % kHidden)}};
        return RawAnswer::whole(400, QJsonDocument(said).toJson());
    };
    ArtifactIdentity target;
    for (const Artifact& artifact : *m_house->workspace->artifacts().snapshot()->items) {
        if (artifact.id.value == id)
            target = identityOf(artifact);
    }
    QWidget window;
    window.resize(1280, 800);
    window.show();
    auto* dialog = new ReviewDialog(*m_house->workspace,
        m_house->workspace->plans().deleteArtifacts({target}), u"Delete"_s, &window);
    dialog->open();
    QVERIFY(m_house->until([&] { return dialog->face() != ReviewDialog::Face::Reading; }));
    QVERIFY2(complaint(*dialog).isEmpty(), qPrintable(complaint(*dialog)));
    look(*dialog, qPrintable(u"hostile-review-"_s % QString::number(id.size()) % id.left(1)));
    if (dialog->face() != ReviewDialog::Face::Reviewing || !dialog->plan()->canBeApproved()) {
        QVERIFY(m_registry->writes().isEmpty());
        return;
    }
    const Guard& guard = dialog->plan()->guard;
    QVERIFY2(!guard.phrase.contains(u'<') && !guard.phrase.contains(u'\u202E'),
        qPrintable(guard.phrase));
    if (auto* phrase = dialog->findChild<QLineEdit*>(u"phraseEdit"_s); !guard.phrase.isEmpty())
        QTest::keyClicks(phrase, guard.phrase);
    auto* confirm = dialog->findChild<DestroyButton*>(u"confirmButton"_s);
    confirm->setFocus();
    QTest::keyClick(confirm, Qt::Key_Space);
    QVERIFY(m_house->until([&] { return dialog->face() == ReviewDialog::Face::Result; }));
    QVERIFY2(complaint(*dialog).isEmpty(), qPrintable(complaint(*dialog)));
    look(*dialog, qPrintable(u"hostile-result-"_s % id.left(1)));
    QCOMPARE(m_registry->writes().size(), 1);
    QVERIFY(m_registry->writes().constFirst().startsWith("DELETE /artifacts/"));
}

} // namespace steward

QTEST_MAIN(steward::TestHostileText)
#include "tst_hostiletext.moc"
