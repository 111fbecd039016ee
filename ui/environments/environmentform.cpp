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
#include <QEvent>
#include <QFormLayout>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPixmap>
#include <QPushButton>

#include <algorithm>
#include <array>
#include <utility>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

QIcon swatch(const QColor& colour)
{
    QPixmap pixmap(64, 64);
    pixmap.fill(Qt::transparent);
    if (colour.isValid()) {
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawRoundedRect(QRectF(4, 10, 44, 44), 8, 8);
    }
    return pixmap;
}

QString textOf(const QUrl& url, const QString& typed = {})
{
    return url.isEmpty() ? typed : url.toString();
}

// Text that is no address, as it stands; "" for an address or for nothing.
QString begunIn(const QLineEdit& line)
{
    const QString text = line.text().trimmed();
    return text.isEmpty() || readBaseUrl(text) ? QString() : text;
}

} // namespace

EnvironmentForm::EnvironmentForm(QWidget* parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    setObjectName(u"environmentForm"_s);
    const Metrics metrics = Metrics::current();
    m_grid->setContentsMargins(metrics.px(20), metrics.px(16), metrics.px(20), metrics.px(16));
    m_grid->setVerticalSpacing(metrics.px(4));
    m_grid->setHorizontalSpacing(metrics.px(12));
    m_grid->setColumnStretch(1, 1);
    addIdentity();
    addServers();
    addCare();
    addTrust();
    m_grid->setRowStretch(m_grid->rowCount(), 1);
    alignLabels();
}

void EnvironmentForm::addSection(const QString& title)
{
    const Metrics metrics = Metrics::current();
    const int row = m_grid->rowCount();
    if (row > 1)
        m_grid->addItem(new QSpacerItem(0, metrics.px(8)), row, 0);
    m_grid->addWidget(new SectionLabel(title, this), row + 1, 0, 1, 2);
}

// The note below a field takes no room while it is empty.
void EnvironmentForm::addRow(const QString& label, QWidget* field, const QString& name)
{
    const int row = m_grid->rowCount();
    auto* named = field->objectName().isEmpty() ? field : field->findChild<QLineEdit*>();
    named->setObjectName(name);
    if (label.isEmpty()) {
        m_grid->addWidget(field, row, 0, 1, 2);
    } else {
        auto* text = new QLabel(label, this);
        text->setObjectName(u"formLabel"_s);
        text->setBuddy(named);
        m_grid->addWidget(text, row, 0);
        m_grid->addWidget(field, row, 1);
    }
    auto* note = new PlainLabel({}, Tone::SecondText, FontRole::Caption, this);
    note->setObjectName(name + "Note"_L1);
    note->hide();
    m_grid->addWidget(note, row + 1, label.isEmpty() ? 0 : 1, 1, label.isEmpty() ? 2 : 1);
    m_grid->addItem(new QSpacerItem(0, 1), row + 2, 0);
    m_notes.insert(name, note);
}

QLineEdit* EnvironmentForm::addLine(const QString& label, const QString& name, QWidget* beside)
{
    auto* line = new QLineEdit(this);
    line->setAccessibleName(label);
    connect(line, &QLineEdit::textEdited, this, &EnvironmentForm::edited);
    if (!beside) {
        addRow(label, line, name);
        return line;
    }
    auto* both = new QWidget(this);
    both->setObjectName(name + "Row"_L1);
    auto* row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Metrics::current().px(8));
    row->addWidget(line, 1);
    row->addWidget(beside);
    addRow(label, both, name);
    return line;
}

void EnvironmentForm::addSignIn(SignInForm* form)
{
    const int row = m_grid->rowCount();
    m_grid->addWidget(form, row, 0, 1, 2);
    connect(form, &SignInForm::changed, this, &EnvironmentForm::edited);
}

// The sign-ins have labels of their own: one edge for all fields.
void EnvironmentForm::alignLabels()
{
    QList<QLabel*> labels = findChildren<QLabel*>(u"formLabel"_s);
    const auto forms = findChildren<QFormLayout*>();
    for (const QFormLayout* form : forms) {
        for (int row = 0; row < form->rowCount(); ++row) {
            QLayoutItem* item = form->itemAt(row, QFormLayout::LabelRole);
            if (auto* label = item ? qobject_cast<QLabel*>(item->widget()) : nullptr)
                labels.append(label);
        }
    }
    int widest = 0;
    for (QLabel* label : std::as_const(labels)) {
        label->setMinimumWidth(0);
        widest = std::max(widest, label->sizeHint().width());
    }
    widest = std::max(widest, fontMetrics().horizontalAdvance(tr("Key or token")));
    for (QLabel* label : std::as_const(labels))
        label->setMinimumWidth(widest);
}

void EnvironmentForm::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        alignLabels();
}

void EnvironmentForm::addIdentity()
{
    addSection(tr("Environment"));
    m_name = addLine(tr("Name"), u"environmentNameField"_s);
    m_name->setMaxLength(64);
    m_class = new QComboBox(this);
    m_class->setAccessibleName(tr("Class"));
    for (const auto one :
        {EnvironmentClass::Development, EnvironmentClass::Demo, EnvironmentClass::Production})
        m_class->addItem(swatch(badgeColour(toneFor(one))), wordFor(one), int(one));
    addRow(tr("Class"), m_class, u"classField"_s);
    m_colour = new QComboBox(this);
    m_colour->setAccessibleName(tr("Colour"));
    addRow(tr("Colour"), m_colour, u"colourField"_s);
    for (QComboBox* box : {m_class, m_colour})
        connect(box, &QComboBox::activated, this, &EnvironmentForm::edited);
}

void EnvironmentForm::addServers()
{
    addSection(tr("Registry"));
    m_registry = addLine(tr("Address"), u"registryUrlField"_s);
    m_registry->setAccessibleName(tr("Registry's address"));
    m_registry->setPlaceholderText(u"http://host:8000/api"_s);
    m_registrySignIn = new SignInForm(ServerKind::Registry, this);
    addSignIn(m_registrySignIn);
    addSection(tr("Pipeline manager"));
    m_pipelines = addLine(tr("Address"), u"pipelinesUrlField"_s);
    m_pipelines->setAccessibleName(tr("Pipeline manager's address"));
    m_pipelines->setPlaceholderText(u"http://host:8080"_s);
    m_tenant = addLine(tr("Tenant"), u"tenantField"_s);
    m_tenant->setPlaceholderText(tr("only where the sign-in has several"));
    m_pipelinesSignIn = new SignInForm(ServerKind::Pipelines, this);
    addSignIn(m_pipelinesSignIn);
}

void EnvironmentForm::addCare()
{
    addSection(tr("Care"));
    m_readOnly = new QCheckBox(tr("Open read-only"), this);
    m_readOnly->setAccessibleName(m_readOnly->text());
    addRow({}, m_readOnly, u"readOnlyField"_s);
    m_resetAllowed = new QCheckBox(tr("The registry may be reset"), this);
    m_resetAllowed->setAccessibleName(m_resetAllowed->text());
    addRow({}, m_resetAllowed, u"resetAllowedField"_s);
    for (QCheckBox* box : {m_readOnly, m_resetAllowed})
        connect(box, &QCheckBox::clicked, this, &EnvironmentForm::edited);
}

void EnvironmentForm::addTrust()
{
    addSection(tr("Connection"));
    m_interval = new QDoubleSpinBox(this);
    m_interval->setAccessibleName(tr("Poll interval in seconds"));
    m_interval->findChild<QLineEdit*>()->setAccessibleName(m_interval->accessibleName());
    m_interval->setRange(0.5, 3600);
    m_interval->setDecimals(1);
    m_interval->setSuffix(tr(" s"));
    connect(m_interval, &QDoubleSpinBox::valueChanged, this, &EnvironmentForm::edited);
    addRow(tr("Read every"), m_interval, u"intervalField"_s);
    auto* choose = new QPushButton(tr("Choose..."), this);
    choose->setObjectName(u"chooseCaFile"_s);
    choose->setAccessibleName(tr("Choose a CA file"));
    choose->setAutoDefault(false);
    connect(choose, &QPushButton::clicked, this, &EnvironmentForm::chooseCaFileRequested);
    m_caFile = addLine(tr("CA file"), u"caFileField"_s, choose);
    m_caFile->setPlaceholderText(tr("PEM, trusted beside the system's own"));
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
    const Environment& environment, const QList<Environment>& saved, const BegunAddresses& typed)
{
    m_filling = true;
    m_environment = environment;
    m_saved = saved;
    m_name->setText(environment.name);
    m_class->setCurrentIndex(m_class->findData(int(environment.environmentClass)));
    fillColours(environment.colour);
    m_registry->setText(textOf(environment.registryUrl, typed.registry));
    m_registrySignIn->setSignIn(environment.registrySignIn);
    m_pipelines->setText(textOf(environment.pipelinesUrl, typed.pipelines));
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

BegunAddresses EnvironmentForm::begunAddresses() const
{
    return {begunIn(*m_registry), begunIn(*m_pipelines)};
}

QString EnvironmentForm::trouble() const
{
    for (const QLineEdit* line : {m_registry, m_pipelines}) {
        const QString text = begunIn(*line);
        if (!text.isEmpty())
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
    m_registry->setText(textOf(url));
    edited();
}

void EnvironmentForm::setPipelinesUrl(const QUrl& url)
{
    m_pipelines->setText(textOf(url));
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
