// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "net/sandbox/registrylineage.h"

#include "net/sandbox/jsontext.h"

#include <QCryptographicHash>

#include <algorithm>
#include <deque>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace steward::sandbox {

namespace {

using Entries = std::vector<const RegistryEntry*>;

constexpr std::pair<const char*, LineageShape> kWords[]
    = {{"up1", LineageShape::OneUp}, {"component", LineageShape::Component},
        {"desc", LineageShape::Kin}, {"parentChild", LineageShape::ParentChild},
        {"hashIds", LineageShape::HashIds}, {"numbers", LineageShape::Numbers},
        {"empty", LineageShape::Empty}, {"phantom", LineageShape::Invented}};

QString idOf(const RegistryEntry& entry)
{
    return entry.id.value_or(QString());
}

QByteArray hashOf(const QString& name)
{
    return QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Md5).toHex().left(16);
}

// Nothing where the metadata is such that the real server fails (registry 3.5).
std::optional<QString> baseOf(const RegistryEntry& entry)
{
    const QJsonValue base = entry.metadata.value("base_model_name_or_path"_L1);
    if (!base.isString() && !base.isNull() && !base.isUndefined())
        return std::nullopt;
    QString name = base.toString();
    if (name.startsWith("https://huggingface.co/"_L1))
        name.remove(0, 23);
    return name;
}

// The name is the join key: exact, case-sensitive, first of its name (registry 3.5).
const RegistryEntry* parentOf(const RegistryStore& store, const RegistryEntry& entry)
{
    const QString base = baseOf(entry).value_or(QString());
    return base.isEmpty() ? nullptr : store.findName(base);
}

Entries childrenOf(const RegistryStore& store, const RegistryEntry& entry)
{
    Entries children;
    for (const RegistryEntry& other : store.entries())
        if (parentOf(store, other) == &entry)
            children.push_back(&other);
    return children;
}

QByteArray node(const QByteArray& id, const QString& name, const QByteArray& metadata)
{
    return JsonText()
        .raw("artifact_id", id)
        .text("name", name)
        .word("source", "config_json")
        .raw("metadata", metadata)
        .object();
}

QByteArray edge(const QByteArray& from, const QByteArray& to)
{
    return JsonText()
        .raw("from_node_artifact_id", from)
        .raw("to_node_artifact_id", to)
        .word("relationship", "base_model")
        .object();
}

QByteArray graph(const QList<QByteArray>& nodes, const QList<QByteArray>& edges)
{
    return JsonText().raw("nodes", jsonArray(nodes)).raw("edges", jsonArray(edges)).object();
}

// Itself first, then whoever is found one step up or down from one that was found.
Entries relatedTo(const RegistryStore& store, const RegistryEntry& entry)
{
    Entries found{&entry};
    const auto add = [&found](const RegistryEntry* other) {
        if (other && std::find(found.cbegin(), found.cend(), other) == found.cend())
            found.push_back(other);
    };
    for (size_t next = 0; next < found.size(); ++next) {
        const RegistryEntry& at = *found[next];
        add(parentOf(store, at));
        const Entries children = childrenOf(store, at);
        std::for_each(children.cbegin(), children.cend(), add);
    }
    return found;
}

QByteArray component(const RegistryStore& store, const RegistryEntry& entry, bool oldWords)
{
    QList<QByteArray> nodes;
    QList<QByteArray> edges;
    const Entries related = relatedTo(store, entry);
    for (const RegistryEntry* const each : related) {
        const QByteArray id = jsonString(idOf(*each));
        nodes.append(oldWords ? JsonText().raw("id", id).text("name", each->shownName()).object()
                              : node(id, each->shownName(), "{}"));
        const RegistryEntry* const parent = parentOf(store, *each);
        if (!parent || parent == each)
            continue;
        const QByteArray from = jsonString(idOf(*parent));
        const QByteArray link
            = oldWords ? JsonText().raw("parent", from).raw("child", id).object() : edge(from, id);
        edges << link << link;
    }
    if (!oldWords)
        return graph(nodes, edges);
    return JsonText()
        .text("root_id", idOf(entry))
        .raw("nodes", jsonArray(nodes))
        .raw("edges", jsonArray(edges))
        .object();
}

std::optional<QByteArray> kin(const RegistryStore& store, const RegistryEntry& entry)
{
    QList<QByteArray> nodes{node(jsonString(idOf(entry)), entry.shownName(), "{}")};
    QList<QByteArray> edges;
    const auto tell
        = [&](const RegistryEntry& other, const RegistryEntry& parent, const RegistryEntry& child) {
              nodes.append(node(jsonString(idOf(other)), other.shownName(), "{}"));
              edges.append(edge(jsonString(idOf(parent)), jsonString(idOf(child))));
          };
    const RegistryEntry* at = &entry;
    while (const RegistryEntry* const parent = parentOf(store, *at)) {
        if (edges.size() > static_cast<qsizetype>(store.entries().size()))
            return std::nullopt; // went round: the real server recurses until it dies
        tell(*parent, *parent, *at);
        at = parent;
    }
    std::deque<const RegistryEntry*> queue{&entry};
    for (; !queue.empty(); queue.pop_front()) {
        for (const RegistryEntry* const child : childrenOf(store, *queue.front())) {
            tell(*child, *queue.front(), *child);
            queue.push_back(child);
        }
    }
    return graph(nodes, edges);
}

QByteArray hashed(const RegistryEntry& entry, const QString& base)
{
    const QByteArray own = '"' + hashOf(entry.shownName()) + '"';
    QList<QByteArray> nodes{node(own, entry.shownName(), "{}")};
    QList<QByteArray> edges;
    if (!base.isEmpty()) {
        const QByteArray parent = '"' + hashOf(base) + '"';
        nodes.append(node(parent, base, "{}"));
        edges.append(edge(parent, own));
    }
    return graph(nodes, edges);
}

QByteArray numbered(const RegistryStore& store, const RegistryEntry& entry)
{
    const QByteArray own = idOf(entry).toLatin1();
    QList<QByteArray> edges;
    if (const RegistryEntry* const parent = parentOf(store, entry))
        edges.append(edge(idOf(*parent).toLatin1(), own));
    return graph({node(own, entry.shownName(), "{}")}, edges);
}

QByteArray oneUp(const RegistryStore& store, const RegistryEntry& entry, const QString& base)
{
    const QByteArray own = jsonString(idOf(entry));
    QList<QByteArray> nodes{node(own, entry.shownName(), "{}")};
    QList<QByteArray> edges;
    if (!base.isEmpty()) {
        const RegistryEntry* const parent = store.findName(base);
        const QByteArray from = jsonString(parent ? idOf(*parent) : QString("external:"_L1 + base));
        if (parent != &entry)
            nodes.append(node(from, base, parent ? "{}" : R"({"external":true})"));
        edges.append(edge(from, own));
    }
    return graph(nodes, edges);
}

QByteArray invented(const RegistryStore& store, const RegistryEntry& entry, const QString& base)
{
    if (!base.isEmpty())
        return oneUp(store, entry, base);
    const QByteArray own = jsonString(idOf(entry));
    const QByteArray made
        = '"' + QByteArray::number(hashOf(entry.shownName()).toULongLong(nullptr, 16)) + '"';
    return graph(
        {node(own, entry.shownName(), "{}"), node(made, u"base-model"_s, "{}")}, {edge(made, own)});
}

} // namespace

std::optional<LineageShape> lineageShapeOf(const QString& word)
{
    if (word.isEmpty())
        return LineageShape::OneUp;
    for (const auto& [known, shape] : kWords)
        if (word == QLatin1StringView(known))
            return shape;
    return std::nullopt;
}

QStringList lineageShapeWords()
{
    QStringList words;
    for (const auto& [word, shape] : kWords)
        words.append(QString::fromLatin1(word));
    return words;
}

std::optional<QByteArray> lineageJson(
    const RegistryStore& store, const RegistryEntry& entry, LineageShape shape)
{
    const std::optional<QString> base = baseOf(entry);
    if (!base)
        return std::nullopt;
    switch (shape) {
    case LineageShape::OneUp:
        return oneUp(store, entry, *base);
    case LineageShape::Component:
        return component(store, entry, false);
    case LineageShape::Kin:
        return kin(store, entry);
    case LineageShape::ParentChild:
        return component(store, entry, true);
    case LineageShape::HashIds:
        return hashed(entry, *base);
    case LineageShape::Numbers:
        return numbered(store, entry);
    case LineageShape::Empty:
        return QByteArray(R"({"nodes":[],"edges":[]})");
    case LineageShape::Invented:
        return invented(store, entry, *base);
    }
    return std::nullopt;
}

} // namespace steward::sandbox
