// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
//
// Draws the editor of environments, the question about a certificate and each kind of trouble with
// a connection into PNGs, for people: connectiongallery DIR [POINT_SIZE]. Light and dark, over a
// window of 1280 x 800.
#include "app/environments/environmentstore.h"
#include "app/live/artifactfeed.h"
#include "app/live/healthfeed.h"
#include "app/live/pipelinefeed.h"
#include "app/live/systemclock.h"
#include "app/workspace/workspace.h"
#include "app/workspace/workspaces.h"
#include "net/secrets/memorysecretstore.h"
#include "tests/support/lyingmanager.h"
#include "tests/support/lyingregistry.h"
#include "tests/support/testcertificates.h"
#include "ui/environments/certificatedialog.h"
#include "ui/environments/environmentsdialog.h"
#include "ui/pipelines/pipelinespage.h"
#include "ui/shell/englishplurals.h"
#include "ui/shell/mainwindow.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace steward;

namespace {

const PipelineIdentity kOrders{u"019c07f1-90b2-7e0d-8a55-3c1f2a9e7d10"_s, u"orders"_s};

void settle(int milliseconds)
{
    QTimer timer;
    QSignalSpy over(&timer, &QTimer::timeout);
    timer.start(milliseconds);
    over.wait();
}

bool until(const std::function<bool()>& condition)
{
    const QDeadlineTimer deadline(20'000);
    while (!condition() && !deadline.hasExpired())
        settle(20);
    return condition();
}

struct Frame {
    QString folder;
    QString suffix;

    void save(QWidget& window, const QString& name, QWidget* dialog = nullptr) const
    {
        settle(80);
        QPixmap all = window.grab();
        if (dialog) {
            QPainter painter(&all);
            painter.drawPixmap(dialog->pos() - window.pos(), dialog->grab());
        }
        all.save(u"%1/%2-%3.png"_s.arg(folder, name, suffix));
        std::printf("%s\n", qPrintable(name));
        std::fflush(stdout);
    }
};

Environment named(const QString& name, EnvironmentClass environmentClass, const QUrl& registry)
{
    Environment environment;
    environment.id = QUuid::createUuid();
    environment.name = name;
    environment.environmentClass = environmentClass;
    environment.registryUrl = registry;
    return environment;
}

/// The editor over an empty window.
class Editor final {
public:
    explicit Editor(const Frame& frame, const QList<Environment>& saved)
        : m_frame(frame)
        , m_store(m_folder.filePath(u"environments.json"_s))
    {
        m_store.addAll(saved);
        m_window.setAutoFillBackground(true);
        m_window.resize(1280, 800);
        m_window.show();
        m_dialog = new EnvironmentsDialog(m_store, m_secrets, &m_window);
        m_dialog->open();
    }
    EnvironmentsDialog& dialog() { return *m_dialog; }
    void press(const QString& name) { m_dialog->findChild<QPushButton*>(name)->click(); }
    void type(const QString& name, const QString& text)
    {
        auto* field = m_dialog->findChild<QLineEdit*>(name);
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, text);
    }
    void scrollDown()
    {
        auto* scroll = m_dialog->findChild<QScrollArea*>(u"environmentScroll"_s);
        scroll->verticalScrollBar()->setValue(scroll->verticalScrollBar()->maximum());
    }
    void test()
    {
        press(u"testConnection"_s);
        const auto isBusy = [this] { return m_dialog->findChild<QWidget*>(u"registryTrial"_s); };
        until([&] { return isBusy()->isVisible(); });
        settle(1'500);
    }
    void save(const QString& name) { m_frame.save(m_window, name, m_dialog); }

private:
    const Frame& m_frame;
    QTemporaryDir m_folder;
    MemorySecretStore m_secrets;
    EnvironmentStore m_store;
    QWidget m_window;
    EnvironmentsDialog* m_dialog = nullptr;
};

void drawEditor(const Frame& frame)
{
    LyingRegistry registry;
    registry.add(u"1"_s, u"bert"_s);
    LyingManager manager;
    manager.role = u"read"_s;
    Environment lab = named(u"Lab"_s, EnvironmentClass::Demo, registry.url());
    lab.pipelinesUrl = manager.url();
    lab.registrySignIn.kind = SignInKind::Password;
    lab.registrySignIn.user = u"someone"_s;
    Environment shop = named(u"The shop's registry in Frankfurt, behind two proxies and a vault"_s,
        EnvironmentClass::Production,
        QUrl(u"https://a-registry-with-a-rather-long-name.internal.example.org:8443/api/v1"_s));
    shop.colour = u"#15803d"_s;
    Environment nowhere
        = named(u"Nowhere"_s, EnvironmentClass::Development, QUrl(u"http://127.0.0.1:9/api"_s));
    nowhere.pipelinesUrl = QUrl(u"http://127.0.0.1:9"_s);
    Editor(frame, {}).save(u"editor-empty"_s);
    {
        Editor editor(frame, {});
        editor.press(u"addEnvironment"_s);
        editor.save(u"editor-new"_s);
    }
    {
        Editor editor(frame, {lab, shop, nowhere});
        editor.dialog().select(shop.id);
        editor.save(u"editor-filled"_s);
        editor.scrollDown();
        editor.save(u"editor-filled-below"_s);
        editor.type(u"environmentNameField"_s, u"Lab"_s);
        editor.type(u"registryUrlField"_s, u"http://me:secret@host"_s);
        editor.save(u"editor-errors"_s);
        QTest::keyClick(&editor.dialog(), Qt::Key_Escape);
        editor.save(u"editor-leaving"_s);
    }
    {
        Editor editor(frame, {lab, shop, nowhere});
        editor.test();
        editor.save(u"editor-test-good"_s);
        editor.dialog().select(nowhere.id);
        editor.test();
        editor.save(u"editor-test-refused"_s);
    }
}

void drawCertificates(const Frame& frame)
{
    QWidget window;
    window.setAutoFillBackground(true);
    window.resize(1280, 800);
    window.show();
    const Environment environment
        = named(u"Staging"_s, EnvironmentClass::Demo, QUrl(u"https://registry.demo:8443/api"_s));
    CertificateTrouble trouble;
    trouble.reasons = {CertificateTrouble::Reason::SelfSigned};
    trouble.shown = {u"CN=registry.demo, O=Acme GmbH, OU=Platform"_s, u"CN=Acme Internal Root"_s,
        {u"registry.demo"_s, u"registry"_s, u"10.0.0.12"_s},
        QDateTime(QDate(2026, 1, 4), QTime(8, 0), Qt::UTC),
        QDateTime(QDate(2027, 1, 4), QTime(8, 0), Qt::UTC),
        QByteArray::fromHex("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")};
    const auto ask = [&](const QString& name) {
        auto* dialog = new CertificateDialog(
            trouble, ServerKind::Registry, environment.registryUrl, environment, &window);
        dialog->open();
        frame.save(window, name, dialog);
        delete dialog;
    };
    ask(u"certificate-unknown"_s);
    trouble.reasons = {CertificateTrouble::Reason::Changed, CertificateTrouble::Reason::Expired};
    trouble.pinned
        = QByteArray::fromHex("60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752");
    ask(u"certificate-changed"_s);
}

/// The whole window on servers in some trouble.
void drawWindow(const Frame& frame, Theme& theme, const QString& name, Environment environment,
    const std::function<void(MainWindow&)>& more = {})
{
    SystemClock clock;
    environment.interval = std::chrono::milliseconds(500);
    Workspaces workspaces(
        [&clock](const Environment& opened) { return std::make_unique<Workspace>(opened, clock); });
    const Workspace& workspace = workspaces.open(environment);
    MainWindow window(workspaces, theme, nullptr);
    window.resize(1280, 800);
    window.show();
    until([&] {
        const FeedState& state = workspace.artifacts().state();
        return state.readAt || state.failures > 0;
    });
    settle(700);
    if (more)
        more(window);
    frame.save(window, name);
}

void drawTroubles(const Frame& frame, Theme& theme)
{
    LyingManager manager;
    manager.add(kOrders.uuid, kOrders.name, {{u"storage_status"_s, u"InUse"_s}});
    RawServer registry;
    Environment environment
        = unsavedEnvironment(registry.url(u"/api"_s), manager.url(), EnvironmentClass::Demo, false);
    environment.name = u"Staging"_s;
    const auto draw = [&](const QString& name, const RawAnswer& answer) {
        registry.respond(answer);
        drawWindow(frame, theme, u"trouble-"_s + name, environment);
    };
    draw(u"html"_s, RawAnswer::webPage());
    draw(u"prefix"_s, RawAnswer::whole(404, R"({"detail":"Not Found"})"));
    draw(u"401"_s, RawAnswer::whole(401, R"({"detail":"You do not have permission."})"));
    draw(u"403"_s, RawAnswer::whole(403, R"({"detail":"Authentication failed"})"));
    draw(u"500"_s, RawAnswer::whole(500, "Internal Server Error"));
    draw(u"connecting"_s, RawAnswer::silence());
    registry.refuse(true);
    drawWindow(frame, theme, u"trouble-refused"_s, environment);

    TestCertificates certificates;
    RawServer tls(certificates.selfSigned(u"localhost"_s));
    environment.registryUrl = tls.url(u"/api"_s);
    drawWindow(frame, theme, u"trouble-tls"_s, environment);

    LyingRegistry good;
    good.add(u"1"_s, u"bert"_s);
    environment.registryUrl = good.url();
    environment.readOnly = true;
    drawWindow(frame, theme, u"read-only"_s, environment);
    environment.readOnly = false;
    manager.role = u"read"_s;
    drawWindow(frame, theme, u"role-read"_s, environment, [](MainWindow& window) {
        window.showPage(MainWindow::Pipelines);
        window.findChild<PipelinesPage*>()->select(kOrders);
        settle(700);
    });
}

} // namespace

int main(int argc, char* argv[])
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    const QString folder = QDir(arguments.value(1, u"."_s)).absolutePath();
    QDir().mkpath(folder);
    EnglishPlurals plurals;
    QApplication::installTranslator(&plurals);
    Theme theme;
    theme.usePictureFont();
    theme.apply(application);
    if (const int points = arguments.value(2).toInt(); points > 0) {
        QFont font = QApplication::font();
        font.setPointSize(points);
        QApplication::setFont(font);
    }
    for (const Theme::Mode mode : {Theme::Mode::Light, Theme::Mode::Dark}) {
        theme.setMode(mode);
        const Frame frame{folder, mode == Theme::Mode::Light ? u"light"_s : u"dark"_s};
        drawEditor(frame);
        drawCertificates(frame);
        drawTroubles(frame, theme);
    }
    return 0;
}
