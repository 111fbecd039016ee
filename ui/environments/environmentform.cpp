// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/environments/environmentform.h"

#include "app/environments/environmentrules.h"
#include "app/environments/strictness.h"
#include "ui/environments/signinform.h"
#include "ui/shell/classtone.h"
#include "ui/theme/metrics.h"
#include "ui/theme/plainlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPixmap>
#include <QPushButton>
#include <QVBoxLayout>

#include <array>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

QIcon swatch(const QColor& colour)
{
    QPixmap pixmap(32, 32);
    pixmap.fill(colour.isValid() ? colour : QColor(Qt::transparent));
    return pixmap;
}

QString typed(const QUrl& url)
{
    return url.toString();
}

} // namespace

EnvironmentForm::EnvironmentForm(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(u"environmentForm"_s);
    const Metrics metrics = Metrics::current();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics.px(20), metrics.px(16), metrics.px(20), metrics.px(16));
    layout->setSpacing(metrics.px(6));
    addIdentity();
    addServers();
    addCare();
    addTrust();
    layout->addStretch();
}

QFormLayout* EnvironmentForm::addSection(const QString& title)
{
    const Metrics metrics = Metrics::current();
    auto* column = qobject_cast<QVBoxLayout*>(layout());
    if (column->count() > 0)
        column->addSpacing(metrics.px(12));
    column->addWidget(new SectionLabel(title, this));
    auto* form = new QFormLayout;
    form->setVerticalSpacing(metrics.px(8));
    form->setHorizontalSpacing(metrics.px(12));
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setLabelAlignment(Qt::AlignLeft);
    column->addLayout(form);
    return form;
}

QWidget* EnvironmentForm::withNote(QWidget* field, const QString& name)
{
    field->setObjectName(name);
    auto* both = new QWidget(this);
    auto* column = new QVBoxLayout(both);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Metrics::current().px(3));
    column->addWidget(field);
    auto* note = new PlainLabel({}, Tone::SecondText, FontRole::Caption, both);
    note->setObjectName(name + "Note"_L1);
    note->hide();
    column->addWidget(note);
    m_notes.insert(name, note);
    return both;
}

QLineEdit* EnvironmentForm::addLine(QFormLayout* form, const QString& label, const QString& name)
{
    auto* line = new QLineEdit(this);
    line->setAccessibleName(label);
    form->addRow(label, withNote(line, name));
    connect(line, &QLineEdit::textEdited, this, &EnvironmentForm::edited);
    return line;
}

void EnvironmentForm::addIdentity()
{
    QFormLayout* form = addSection(tr("Environment"));
    m_name = addLine(form, tr("Name"), u"environmentNameField"_s);
    m_name->setMaxLength(64);
    m_class = new QComboBox(this);
    m_class->setAccessibleName(tr("Class"));
    for (const auto one :
        {EnvironmentClass::Development, EnvironmentClass::Demo, EnvironmentClass::Production})
        m_class->addItem(swatch(badgeColour(toneFor(one))), wordFor(one), int(one));
    form->addRow(tr("Class"), withNote(m_class, u"classField"_s));
    m_colour = new QComboBox(this);
    m_colour->setAccessibleName(tr("Colour"));
    form->addRow(tr("Colour"), withNote(m_colour, u"colourField"_s));
    for (QComboBox* box : {m_class, m_colour})
        connect(box, &QComboBox::activated, this, &EnvironmentForm::edited);
}

void EnvironmentForm::addServers()
{
    QFormLayout* registry = addSection(tr("Registry"));
    m_registry = addLine(registry, tr("Address"), u"registryUrlField"_s);
    m_registry->setAccessibleName(tr("Registry's address"));
    m_registry->setPlaceholderText(u"http://host:8000/api"_s);
    m_registrySignIn = new SignInForm(ServerKind::Registry, this);
    layout()->addWidget(m_registrySignIn);
    QFormLayout* pipelines = addSection(tr("Pipeline manager"));
    m_pipelines = addLine(pipelines, tr("Address"), u"pipelinesUrlField"_s);
    m_pipelines->setAccessibleName(tr("Pipeline manager's address"));
    m_pipelines->setPlaceholderText(u"http://host:8080"_s);
    m_tenant = addLine(pipelines, tr("Tenant"), u"tenantField"_s);
    m_tenant->setPlaceholderText(tr("only where the sign-in has several"));
    m_pipelinesSignIn = new SignInForm(ServerKind::Pipelines, this);
    layout()->addWidget(m_pipelinesSignIn);
    for (SignInForm* form : {m_registrySignIn, m_pipelinesSignIn})
        connect(form, &SignInForm::changed, this, &EnvironmentForm::edited);
}

void EnvironmentForm::addCare()
{
    QFormLayout* form = addSection(tr("Care"));
    m_readOnly = new QCheckBox(tr("Open read-only"), this);
    m_readOnly->setAccessibleName(m_readOnly->text());
    form->addRow(withNote(m_readOnly, u"readOnlyField"_s));
    m_resetAllowed = new QCheckBox(tr("The registry may be reset"), this);
    m_resetAllowed->setAccessibleName(m_resetAllowed->text());
    form->addRow(withNote(m_resetAllowed, u"resetAllowedField"_s));
    for (QCheckBox* box : {m_readOnly, m_resetAllowed})
        connect(box, &QCheckBox::clicked, this, &EnvironmentForm::edited);
}

void EnvironmentForm::addTrust()
{
    QFormLayout* form = addSection(tr("Connection"));
    m_interval = new QDoubleSpinBox(this);
    m_interval->setAccessibleName(tr("Poll interval in seconds"));
    m_interval->findChild<QLineEdit*>()->setAccessibleName(m_interval->accessibleName());
    m_interval->setRange(0.5, 3600);
    m_interval->setDecimals(1);
    m_interval->setSuffix(tr(" s"));
    connect(m_interval, &QDoubleSpinBox::valueChanged, this, &EnvironmentForm::edited);
    form->addRow(tr("Read every"), withNote(m_interval, u"intervalField"_s));
    m_caFile = addLine(form, tr("CA file"), u"caFileField"_s);
    m_caFile->setPlaceholderText(tr("PEM, trusted beside the system's own"));
    auto* choose = new QPushButton(tr("Choose..."), this);
    choose->setObjectName(u"chooseCaFile"_s);
    choose->setAccessibleName(tr("Choose a CA file"));
    choose->setAutoDefault(false);
    connect(choose, &QPushButton::clicked, this, &EnvironmentForm::chooseCaFileRequested);
    form->addRow(QString(), choose);
}

// A few that can be told apart from each other and from the classes.
void EnvironmentForm::fillColours(const QString& present)
{
    const std::array<std::pair<QString, QString>, 7> named = {{
        {tr("None"), {}},
        {tr("Slate"), u"#64748b"_s},
        {tr("Blue"), u"#2563eb"_s},
        {tr("Green"), u"#15803d"_s},
        {tr("Olive"), u"#7c7a1f"_s},
        {tr("Orange"), u"#c2570c"_s},
        {tr("Brown"), u"#7a4a2b"_s},
    }};
    m_colour->clear();
    for (const auto& [name, colour] : named)
        m_colour->addItem(swatch(QColor(colour)), name, colour);
    if (m_colour->findData(present) < 0)
        m_colour->addItem(swatch(QColor(present)), present, present);
    m_colour->setCurrentIndex(m_colour->findData(present));
}

void EnvironmentForm::setEnvironment(
    const Environment& environment, const QList<Environment>& saved)
{
    m_filling = true;
    m_environment = environment;
    m_saved = saved;
    m_name->setText(environment.name);
    m_class->setCurrentIndex(m_class->findData(int(environment.environmentClass)));
    fillColours(environment.colour);
    m_registry->setText(typed(environment.registryUrl));
    m_registrySignIn->setSignIn(environment.registrySignIn);
    m_pipelines->setText(typed(environment.pipelinesUrl));
    m_tenant->setText(environment.tenant);
    m_pipelinesSignIn->setSignIn(environment.pipelinesSignIn);
    m_interval->setValue(double(environment.interval.count()) / 1000);
    m_readOnly->setChecked(environment.readOnly);
    m_resetAllowed->setChecked(environment.resetAllowed);
    m_caFile->setText(environment.caFile);
    m_filling = false;
    sayAll();
}

Environment EnvironmentForm::environment() const
{
    Environment environment = m_environment;
    environment.name = m_name->text().trimmed();
    environment.environmentClass = static_cast<EnvironmentClass>(m_class->currentData().toInt());
    environment.colour = m_colour->currentData().toString();
    environment.registryUrl = readBaseUrl(m_registry->text()).value_or(QUrl());
    environment.registrySignIn = m_registrySignIn->signIn();
    environment.pipelinesUrl = readBaseUrl(m_pipelines->text()).value_or(QUrl());
    environment.tenant = m_tenant->text().trimmed();
    environment.pipelinesSignIn = m_pipelinesSignIn->signIn();
    environment.interval = std::chrono::milliseconds(qRound64(m_interval->value() * 10) * 100);
    environment.readOnly = m_readOnly->isChecked();
    environment.resetAllowed = m_resetAllowed->isChecked();
    environment.caFile = m_caFile->text().trimmed();
    return environment;
}

QString EnvironmentForm::trouble() const
{
    for (const QLineEdit* line : {m_registry, m_pipelines}) {
        const QString text = line->text().trimmed();
        if (!text.isEmpty() && !readBaseUrl(text))
            return line->accessibleName() + ": "_L1 + readBaseUrl(text).error();
    }
    for (const SignInForm* form : {m_registrySignIn, m_pipelinesSignIn}) {
        if (!form->problem().isEmpty())
            return form->problem();
    }
    return troubleOf(environment(), m_saved);
}

void EnvironmentForm::setRegistryUrl(const QUrl& url)
{
    m_registry->setText(typed(url));
    edited();
}

void EnvironmentForm::setPipelinesUrl(const QUrl& url)
{
    m_pipelines->setText(typed(url));
    edited();
}

void EnvironmentForm::focusName()
{
    m_name->setFocus(Qt::OtherFocusReason);
    m_name->selectAll();
}

QString EnvironmentForm::secret(ServerKind server) const
{
    return (server == ServerKind::Registry ? m_registrySignIn : m_pipelinesSignIn)->secret();
}

Keep EnvironmentForm::keep(ServerKind server) const
{
    return (server == ServerKind::Registry ? m_registrySignIn : m_pipelinesSignIn)->keep();
}

void EnvironmentForm::edited()
{
    if (m_filling)
        return;
    sayAll();
    Q_EMIT changed();
}

void EnvironmentForm::say(const QString& field, const QString& text, bool trouble)
{
    PlainLabel* note = m_notes.value(field);
    note->setText(text);
    note->setForegroundRole(roleOf(trouble ? Tone::Destroys : Tone::SecondText));
    note->setVisible(!text.isEmpty());
    if (auto* widget = findChild<QWidget*>(field))
        widget->setAccessibleDescription(text);
}

void EnvironmentForm::sayAll()
{
    const Environment now = environment();
    const bool named = !m_name->text().isEmpty() || m_name->isModified();
    say(u"environmentNameField"_s, named ? nameTrouble(now.name, now.id, m_saved) : QString());
    for (const auto& [line, field] : {std::pair(m_registry, u"registryUrlField"_s),
             std::pair(m_pipelines, u"pipelinesUrlField"_s)}) {
        const QString text = line->text().trimmed();
        const auto read = readBaseUrl(text);
        say(field, text.isEmpty() || read ? QString() : read.error());
    }
    QString meaning;
    switch (now.environmentClass) {
    case EnvironmentClass::Development:
        meaning = tr("Little has to be typed before something is destroyed.");
        break;
    case EnvironmentClass::Demo:
    case EnvironmentClass::Sandbox:
        meaning = tr("Deleting several, clearing several and resetting are typed.");
        break;
    case EnvironmentClass::Production:
        meaning
            = tr("Opens read-only. Whatever destroys is typed; resetting only if allowed below.");
        break;
    }
    QList<Environment> others = m_saved;
    others.removeIf([&now](const Environment& other) { return other.id == now.id; });
    const Environment opened = asOpened(now, others);
    if (opened.environmentClass != now.environmentClass)
        meaning = tr("Opens as %1 all the same: another environment has the same server.")
                      .arg(wordFor(opened.environmentClass));
    say(u"classField"_s, meaning, false);
    say(u"colourField"_s, tr("A mark beside the name. The band is the class's."), false);
    const bool production = opened.environmentClass == EnvironmentClass::Production;
    say(u"readOnlyField"_s,
        production ? tr("Production always opens read-only; unlocking lasts for the run.")
                   : QString(),
        false);
    say(u"resetAllowedField"_s, production ? QString() : tr("Asked for in Production only."),
        false);
}

} // namespace steward
