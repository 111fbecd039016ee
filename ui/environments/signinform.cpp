// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/environments/signinform.h"

#include "ui/environments/secretfield.h"
#include "ui/theme/metrics.h"
#include "ui/theme/plainlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>

namespace steward {

using namespace Qt::StringLiterals;

SignInForm::SignInForm(ServerKind server, QWidget* parent)
    : QWidget(parent)
    , m_server(server)
    , m_layout(new QFormLayout(this))
    , m_kind(new QComboBox(this))
    , m_user(new QLineEdit(this))
    , m_asAdministrator(new QCheckBox(tr("As an administrator"), this))
    , m_secret(new SecretField(this))
    , m_command(new QLineEdit(this))
    , m_note(new PlainLabel(QString(), Tone::SecondText, FontRole::Caption, this))
{
    const QString prefix = server == ServerKind::Registry ? u"registry"_s : u"pipelines"_s;
    setObjectName(prefix + u"SignInForm"_s);
    m_kind->setObjectName(prefix + u"SignInKind"_s);
    // With large type its longest word must not push the fields out of sight.
    m_kind->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_kind->setMinimumContentsLength(12);
    m_user->setObjectName(prefix + u"UserEdit"_s);
    m_asAdministrator->setObjectName(prefix + u"AsAdministratorBox"_s);
    m_secret->setObjectName(prefix + u"SecretField"_s);
    m_command->setObjectName(prefix + u"CommandEdit"_s);
    addKinds();
    addFields();
    showFields();
}

void SignInForm::addKinds()
{
    const bool isRegistry = m_server == ServerKind::Registry;
    const auto add = [this](const QString& text, SignInKind kind) {
        m_kind->addItem(text, static_cast<int>(kind));
    };
    add(tr("No sign-in"), SignInKind::None);
    add(isRegistry ? tr("A token") : tr("An API key or a token"), SignInKind::Token);
    if (isRegistry)
        add(tr("A user and a password"), SignInKind::Password);
    add(tr("A command that prints a token"), SignInKind::Command);
}

void SignInForm::addFields()
{
    const Metrics metrics = Metrics::current();
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setHorizontalSpacing(metrics.px(12));
    m_layout->setVerticalSpacing(metrics.px(8));
    m_layout->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_layout->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_layout->addRow(tr("Sign in with"), m_kind);
    m_layout->addRow(tr("User"), m_user);
    m_layout->addRow(QString(), m_asAdministrator);
    m_layout->addRow(tr("Secret"), m_secret);
    m_layout->addRow(tr("Command"), m_command);
    m_layout->addRow(QString(), m_note);

    m_kind->setAccessibleName(m_server == ServerKind::Registry
            ? tr("How to sign in to the registry")
            : tr("How to sign in to the pipeline manager"));
    m_user->setAccessibleName(tr("User"));
    m_command->setAccessibleName(tr("Command that prints a token"));
    m_command->setPlaceholderText(u"pass show registry/token"_s);
    m_asAdministrator->setToolTip(
        tr("What the login says of itself; some registries compare it with what they know."));

    connect(m_kind, &QComboBox::currentIndexChanged, this, &SignInForm::showFields);
    connect(m_user, &QLineEdit::textChanged, this, &SignInForm::changed);
    connect(m_command, &QLineEdit::textChanged, this, &SignInForm::changed);
    connect(m_asAdministrator, &QCheckBox::toggled, this, &SignInForm::changed);
    connect(m_secret, &SecretField::changed, this, &SignInForm::changed);
}

void SignInForm::showFields()
{
    const bool isPassword = kind() == SignInKind::Password;
    const bool isToken = kind() == SignInKind::Token;
    m_layout->setRowVisible(m_user, isPassword);
    m_layout->setRowVisible(m_asAdministrator, isPassword);
    m_layout->setRowVisible(m_secret, isPassword || isToken);
    m_layout->setRowVisible(m_command, kind() == SignInKind::Command);
    m_layout->setRowVisible(m_note, kind() == SignInKind::Command || isToken);
    const QString name = isPassword        ? tr("Password")
        : m_server == ServerKind::Registry ? tr("Token")
                                           : tr("Key or token");
    if (auto* label = qobject_cast<QLabel*>(m_layout->labelForField(m_secret)))
        label->setText(name);
    m_secret->setName(name);
    m_secret->setHint(
        m_isKept ? tr("Kept; type to replace it") : tr("Asked for when it is needed"));
    if (isToken)
        m_note->setText(m_server == ServerKind::Registry
                ? tr("Sent as it is, as X-Authorization. Most registries want it to begin with the "
                     "word bearer.")
                : tr("Sent as it is, behind the word Bearer. A key begins with apikey: and that "
                     "belongs to it."));
    else
        m_note->setText(tr("Started without a shell; what it prints on one line is the token."));
    Q_EMIT changed();
}

SignInKind SignInForm::kind() const
{
    return static_cast<SignInKind>(m_kind->currentData().toInt());
}

void SignInForm::setSignIn(const SignIn& signIn)
{
    m_kind->setCurrentIndex(std::max(0, m_kind->findData(static_cast<int>(signIn.kind))));
    m_user->setText(signIn.user);
    m_asAdministrator->setChecked(signIn.asAdministrator);
    m_command->setText(signIn.command);
    m_secret->clear();
    showFields();
}

// Only what belongs to the kind: an environment does not keep what has no effect.
SignIn SignInForm::signIn() const
{
    SignIn signIn;
    signIn.kind = kind();
    if (signIn.kind == SignInKind::Password) {
        signIn.user = m_user->text().trimmed();
        signIn.asAdministrator = m_asAdministrator->isChecked();
    }
    if (signIn.kind == SignInKind::Command)
        signIn.command = m_command->text().trimmed();
    return signIn;
}

QString SignInForm::secret() const
{
    const bool hasOne = kind() == SignInKind::Password || kind() == SignInKind::Token;
    return hasOne ? m_secret->secret() : QString();
}

Keep SignInForm::keep() const
{
    return m_secret->keep();
}

void SignInForm::setSecretKept(bool kept)
{
    m_isKept = kept;
    showFields();
}

void SignInForm::setWhyNotKept(const QString& why)
{
    m_secret->setWhyNotKept(why);
}

QString SignInForm::problem() const
{
    if (kind() == SignInKind::Password && m_user->text().trimmed().isEmpty())
        return tr("Signing in with a password needs a user.");
    if (kind() == SignInKind::Command && m_command->text().trimmed().isEmpty())
        return tr("Name the command that prints the token.");
    return {};
}

QWidget* SignInForm::firstField() const
{
    return m_kind;
}

} // namespace steward
