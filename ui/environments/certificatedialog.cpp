// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/environments/certificatedialog.h"

#include "app/environments/typeablename.h"
#include "ui/plan/phrasefield.h"
#include "ui/plan/reviewheader.h"
#include "ui/shell/words.h"
#include "ui/theme/buttonlook.h"
#include "ui/theme/factlist.h"
#include "ui/theme/metrics.h"
#include "ui/theme/plainlabel.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

using Reason = CertificateTrouble::Reason;

bool isChanged(const CertificateTrouble& trouble)
{
    return trouble.reasons.contains(Reason::Changed);
}

} // namespace

QStringList wordsFor(const CertificateTrouble& trouble, const QString& host)
{
    QStringList words;
    for (const Reason reason : trouble.reasons) {
        switch (reason) {
        case Reason::Untrusted:
            words += CertificateDialog::tr("It is signed by nobody that this machine trusts.");
            break;
        case Reason::SelfSigned:
            words += CertificateDialog::tr("It is signed by itself: nobody else vouches for it.");
            break;
        case Reason::Expired:
            words += CertificateDialog::tr("It has expired.");
            break;
        case Reason::NotYetValid:
            words += CertificateDialog::tr("It is not valid yet, or this machine's date is wrong.");
            break;
        case Reason::OtherHost:
            words += CertificateDialog::tr("It is not for %1.").arg(host);
            break;
        case Reason::Changed:
            words += CertificateDialog::tr(
                "It is not the one that was accepted for this environment. Someone renewed it, or "
                "someone else answers: ask whoever runs the server before anything else.");
            break;
        case Reason::Other:
            words += CertificateDialog::tr("It could not be verified.");
            break;
        }
    }
    return words;
}

CertificateDialog::CertificateDialog(const CertificateTrouble& trouble, ServerKind server,
    const QUrl& url, const Environment& environment, QWidget* parent)
    : QDialog(parent)
    , m_trouble(trouble)
    , m_phrase(new PhraseField(this))
    , m_accept(new QPushButton(tr("Accept it for %1").arg(environment.name), this))
{
    setObjectName(u"certificateDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(isChanged(trouble)
            ? tr("The certificate of the %1 has changed").arg(nameOf(server))
            : tr("The %1 cannot be trusted").arg(nameOf(server)));
    layOut(url, environment);

    Guard guard;
    guard.demand = Guard::Demand::TypePhrase;
    guard.phrase = isTypeable(environment.name) ? environment.name : url.host();
    m_phrase->setGuard(guard);
    const auto showReady = [this] { m_accept->setEnabled(m_phrase->isSatisfied()); };
    connect(m_phrase, &PhraseField::changed, this, showReady);
    connect(
        m_phrase, &PhraseField::moveOn, this, [this] { m_accept->setFocus(Qt::TabFocusReason); });
    connect(m_accept, &QPushButton::clicked, this, [this] {
        Q_EMIT certificateAccepted(m_trouble.shown.sha256);
        accept();
    });
    showReady();
    fit();
}

void CertificateDialog::layOut(const QUrl& url, const Environment& environment)
{
    const Metrics metrics = Metrics::current();
    const int edge = metrics.px(20);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    auto* header = new ReviewHeader(environment, this); // has margins of its own
    header->setTitle(windowTitle(), Glyph::Warning, Tone::Destroys);
    header->setWhere(ServerKey::of(url).display());
    outer->addWidget(header);
    outer->addWidget(told(url, environment), 1);
    auto* layout = new QVBoxLayout;
    layout->setContentsMargins(edge, metrics.px(10), edge, edge);
    layout->setSpacing(metrics.px(10));
    outer->addLayout(layout);
    layout->addWidget(m_phrase);

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(metrics.px(8));
    auto* cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(u"cancelButton"_s);
    cancel->setDefault(true);
    m_accept->setObjectName(u"acceptCertificateButton"_s);
    m_accept->setAutoDefault(false);
    setButtonLook(*m_accept, isChanged(m_trouble) ? ButtonLook::Destroys : ButtonLook::Plain);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_accept);
    layout->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    cancel->setFocus();
}

// What is asked and the buttons stay in sight on any screen and with any font: this scrolls.
QWidget* CertificateDialog::told(const QUrl& url, const Environment& environment)
{
    const Metrics metrics = Metrics::current();
    auto* words = new QWidget;
    auto* layout = new QVBoxLayout(words);
    layout->setContentsMargins(metrics.px(20), metrics.px(4), metrics.px(20), 0);
    layout->setSpacing(metrics.px(10));
    for (const QString& reason : wordsFor(m_trouble, url.host()))
        layout->addWidget(new PlainLabel(reason, Tone::Text, FontRole::Body, words));
    layout->addWidget(facts());
    layout->addWidget(new PlainLabel(
        tr("Nothing was sent to it: no request, no password. Compare the fingerprint with what "
           "whoever runs the server tells you by another way. Accepted, it is the only certificate "
           "that %1 believes from this server, whoever signed another.")
            .arg(environment.name),
        Tone::SecondText, FontRole::Body, words));
    layout->addStretch(1);
    m_told = new QScrollArea(this);
    m_told->setObjectName(u"certificateScroll"_s);
    m_told->setAccessibleName(tr("The certificate"));
    m_told->setFrameShape(QFrame::NoFrame);
    m_told->setWidgetResizable(true);
    m_told->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_told->setWidget(words);
    return m_told;
}

// As high as all of it, or as the screen allows.
void CertificateDialog::fit()
{
    const Metrics metrics = Metrics::current();
    const QRect screen = this->screen()->availableGeometry();
    const int width = std::min(metrics.px(580), screen.width());
    setMinimumWidth(width);
    const int words = m_told->widget()->layout()->totalHeightForWidth(width);
    m_told->setMinimumHeight(metrics.px(60));
    const int others = layout()->totalSizeHint().height() - m_told->sizeHint().height();
    const int room = screen.height() - metrics.px(40); // the desktop's frame
    const int height = std::min(words + others, room);
    // What does not fit scrolls by keyboard, too.
    m_told->setFocusPolicy(words + others > room ? Qt::StrongFocus : Qt::NoFocus);
    resize(width, height);
}

QWidget* CertificateDialog::facts()
{
    const Certificate& shown = m_trouble.shown;
    const bool expired = m_trouble.reasons.contains(Reason::Expired);
    const bool other = m_trouble.reasons.contains(Reason::OtherHost);
    auto* list = new FactList(this);
    list->setObjectName(u"certificateFacts"_s);
    const auto said = [](const QString& text) { return text.isEmpty() ? tr("nothing") : text; };
    QList<FactList::Fact> facts{
        {tr("Belongs to"), said(shown.subject)},
        {tr("For the hosts"), said(shown.hosts.join(u", "_s)), other ? Tone::Destroys : Tone::Text},
        {tr("Signed by"), said(shown.issuer)},
        {tr("Valid from"), fullMoment(shown.from)},
        {tr("Valid until"), fullMoment(shown.until), expired ? Tone::Destroys : Tone::Text},
    };
    const auto fingerprint = [&facts](const QString& label, const QByteArray& sha256, Tone tone) {
        // In two halves: a line of 95 characters fits nowhere.
        const QString text = shownFingerprint(sha256);
        FactList::Fact fact{label, text.left(47), tone};
        fact.role = FontRole::Mono;
        facts.append(fact);
        fact.label = u" "_s;
        fact.value = text.mid(48);
        facts.append(fact);
    };
    if (isChanged(m_trouble)) {
        fingerprint(tr("SHA-256 now"), shown.sha256, Tone::Destroys);
        fingerprint(tr("SHA-256 accepted"), m_trouble.pinned, Tone::Text);
    } else {
        fingerprint(tr("SHA-256"), shown.sha256, Tone::Text);
    }
    list->setFacts(facts);
    return list;
}

} // namespace steward
