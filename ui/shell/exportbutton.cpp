// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/shell/exportbutton.h"

#include "ui/shell/filesaver.h"
#include "ui/shell/stagelock.h"
#include "ui/theme/plaintext.h"

#include <QFileInfo>
#include <QMenu>

namespace steward {

using namespace Qt::StringLiterals;

ExportButton::ExportButton(const QString& name, const QString& stem, const QString& accessibleName,
    Make make, QWidget* parent)
    : QPushButton(tr("Export"), parent)
    , m_stem(stem)
    , m_make(std::move(make))
    , m_saver(new FileSaver(this))
{
    setObjectName(name);
    setAccessibleName(accessibleName);
    setAutoDefault(false);
    auto* menu = new QMenu(this);
    const auto add = [this, menu, name](const QString& text, const QString& ending) {
        QAction* action = menu->addAction(text);
        action->setObjectName(name + u'_' + ending);
        connect(action, &QAction::triggered, this, [this, ending] { save(ending, m_make); });
    };
    add(tr("As CSV..."), u"csv"_s);
    add(tr("As JSON..."), u"json"_s);
    setMenu(menu);
    lockOnStage(*this);
    connect(m_saver, &FileSaver::saved, this, [this](const QString& path) {
        Q_EMIT told(tr("Saved %1").arg(visibleText(QFileInfo(path).fileName(), 80)));
    });
    connect(m_saver, &FileSaver::failed, this,
        [this](const QString& reason) { Q_EMIT told(visibleText(reason, 200)); });
}

QAction* ExportButton::offer(const QString& text, const QString& key, const QString& file,
    const std::function<QByteArray()>& content)
{
    QAction* action = menu()->addAction(text);
    action->setObjectName(objectName() + u'_' + key);
    connect(action, &QAction::triggered, this,
        [this, file, content] { m_saver->save(accessibleName(), file, content); });
    return action;
}

void ExportButton::save(const QString& ending, const Make& make)
{
    m_saver->save(accessibleName(), m_stem + u'.' + ending, [ending, make] {
        const ExportTable table = make();
        return ending == "csv"_L1 ? toCsv(table) : toJson(table);
    });
}

} // namespace steward
