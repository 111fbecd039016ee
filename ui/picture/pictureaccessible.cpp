// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "ui/picture/pictureaccessible.h"

#include "ui/picture/picturecanvas.h"
#include "ui/picture/picturewords.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QHash>
#include <QPointer>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

// The stubs beside a node, "+3", are no entries of their own: they are what can be done with it.
constexpr auto kOpenDown = "openBuiltOnIt"_L1;
constexpr auto kOpenUp = "openItsBase"_L1;

/// A node, as one entry of a list. Lives as long as the canvas's interface; says nothing once its
/// place is gone.
class NodeInterface final : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    NodeInterface(PictureCanvas& canvas, int node)
        : m_canvas(&canvas)
        , m_node(node)
    {
    }

    bool isValid() const override { return m_canvas && m_node < m_canvas->scene().nodes().size(); }
    QObject* object() const override { return nullptr; }
    QWindow* window() const override { return nullptr; }
    QAccessibleInterface* parent() const override
    {
        return QAccessible::queryAccessibleInterface(m_canvas.data());
    }
    QAccessibleInterface* child(int /*index*/) const override { return nullptr; }
    QAccessibleInterface* childAt(int /*x*/, int /*y*/) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface* /*child*/) const override { return -1; }
    QString text(QAccessible::Text kind) const override
    {
        if (!isValid() || kind != QAccessible::Name)
            return {};
        return nodeSentence(m_canvas->scene(), m_node);
    }
    void setText(QAccessible::Text /*kind*/, const QString& /*text*/) override { }
    QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect place = m_canvas->placeOf(m_node).toAlignedRect();
        return {m_canvas->mapToGlobal(place.topLeft()), place.size()};
    }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        const bool chosen = m_canvas->current() == m_node;
        state.focusable = true;
        state.selectable = true;
        state.selected = chosen;
        state.focused = chosen && m_canvas->hasFocus();
        state.offscreen = !m_canvas->rect().intersects(m_canvas->placeOf(m_node).toAlignedRect());
        return state;
    }
    void* interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this)
                                                    : nullptr;
    }
    QStringList actionNames() const override
    {
        QStringList names{pressAction(), setFocusAction()};
        if (!isValid())
            return names;
        const CutNode& facts = m_canvas->scene().nodes().at(m_node).facts;
        if (facts.moreDown > 0)
            names.append(kOpenDown);
        if (facts.moreUp > 0)
            names.append(kOpenUp);
        return names;
    }
    QString localizedActionName(const QString& name) const override
    {
        if (name == kOpenDown)
            return PictureCanvas::tr("Show what else is built on it");
        if (name == kOpenUp)
            return PictureCanvas::tr("Show what else it is built on");
        return QAccessibleActionInterface::localizedActionName(name);
    }
    void doAction(const QString& name) override
    {
        if (!isValid())
            return;
        if (name == pressAction())
            Q_EMIT m_canvas->activated(m_node);
        else if (name == setFocusAction())
            m_canvas->choose(m_node);
        else if (name == kOpenDown || name == kOpenUp)
            Q_EMIT m_canvas->openWanted(m_node, name == kOpenDown);
    }
    QStringList keyBindingsForAction(const QString& name) const override
    {
        return name == kOpenDown || name == kOpenUp ? QStringList{u"+"_s} : QStringList();
    }

private:
    QPointer<PictureCanvas> m_canvas;
    int m_node;
};

class CanvasInterface final : public QAccessibleWidget {
public:
    explicit CanvasInterface(PictureCanvas* canvas)
        : QAccessibleWidget(canvas, QAccessible::List)
        , m_canvas(canvas)
    {
    }
    ~CanvasInterface() override
    {
        for (const QAccessible::Id id : std::as_const(m_nodes))
            QAccessible::deleteAccessibleInterface(id);
    }
    Q_DISABLE_COPY_MOVE(CanvasInterface)

    int childCount() const override { return static_cast<int>(m_canvas->scene().nodes().size()); }
    QAccessibleInterface* child(int index) const override
    {
        if (index < 0 || index >= childCount())
            return nullptr;
        auto known = m_nodes.find(index);
        if (known == m_nodes.end()) {
            // QAccessible owns what is registered, until it is deleted by its id.
            const QAccessible::Id id
                = QAccessible::registerAccessibleInterface(new NodeInterface(*m_canvas, index));
            known = m_nodes.insert(index, id);
        }
        return QAccessible::accessibleInterface(*known);
    }
    int indexOfChild(const QAccessibleInterface* child) const override
    {
        for (auto known = m_nodes.cbegin(); known != m_nodes.cend(); ++known) {
            if (QAccessible::accessibleInterface(*known) == child)
                return known.key();
        }
        return -1;
    }
    QAccessibleInterface* childAt(int x, int y) const override
    {
        const QPoint at = m_canvas->mapFromGlobal(QPoint(x, y));
        for (int node = 0; node < childCount(); ++node) {
            if (m_canvas->placeOf(node).contains(at))
                return child(node);
        }
        return nullptr;
    }
    QAccessibleInterface* focusChild() const override
    {
        return m_canvas->hasFocus() ? child(m_canvas->current()) : nullptr;
    }

private:
    PictureCanvas* m_canvas;
    mutable QHash<int, QAccessible::Id> m_nodes;
};

QAccessibleInterface* make(const QString& /*className*/, QObject* object)
{
    auto* canvas = qobject_cast<PictureCanvas*>(object);
    return canvas ? new CanvasInterface(canvas) : nullptr; // QAccessible owns it
}

} // namespace

void installPictureAccessibility()
{
    QAccessible::installFactory(make);
}

} // namespace steward
