// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "net/http/jsonreader.h"

#include "net/http/jsontext.h"

#include <QJsonDocument>

#include <algorithm>

namespace steward {

using namespace Qt::StringLiterals;

JsonNode::JsonNode(JsonReader* reader, QJsonValue value)
    : m_reader(reader)
    , m_value(std::move(value))
{
}

JsonNode JsonNode::below(Step step, QJsonValue value) const
{
    JsonNode node(m_reader, std::move(value));
    node.m_steps = m_steps;
    node.m_depth = m_depth;
    if (node.m_depth < kMostSteps)
        node.m_steps[node.m_depth++] = step;
    return node;
}

JsonNode JsonNode::member(const char* key, int length) const
{
    return below({key, 0}, m_value.toObject().value(QLatin1StringView(key, length)));
}

JsonNode JsonNode::at(const QString& key) const
{
    return below({"*", 0}, m_value.toObject().value(key));
}

QJsonArray JsonNode::elements() const
{
    if (isPresent() && !m_value.isArray())
        refuse(u"not an array"_s);
    return m_value.toArray();
}

QString JsonNode::text() const
{
    if (isPresent() && !isText())
        refuse(u"not text"_s);
    return m_value.toString();
}

QString JsonNode::neededText() const
{
    if (!isText() || m_value.toString().isEmpty())
        refuse(u"no text"_s);
    return m_value.toString();
}

QString JsonNode::id() const
{
    if (isText() && !m_value.toString().isEmpty())
        return m_value.toString();
    if (isWhole())
        return QString::number(m_value.toInteger());
    refuse(u"neither text nor a whole number"_s);
    return {};
}

bool JsonNode::isWhole() const
{
    // Two defaults, because toInteger() gives its default for whatever is not exactly whole.
    return m_value.isDouble() && m_value.toInteger(0) == m_value.toInteger(1);
}

std::optional<qint64> JsonNode::whole() const
{
    if (!isPresent())
        return std::nullopt;
    if (isWhole())
        return m_value.toInteger();
    refuse(u"not a whole number"_s);
    return std::nullopt;
}

std::optional<double> JsonNode::number() const
{
    if (!isPresent())
        return std::nullopt;
    if (m_value.isDouble())
        return m_value.toDouble();
    refuse(u"not a number"_s);
    return std::nullopt;
}

bool JsonNode::flag() const
{
    if (isPresent() && !m_value.isBool())
        refuse(u"neither true nor false"_s);
    return m_value.toBool();
}

QByteArray JsonNode::object() const
{
    if (isPresent() && !isObject())
        refuse(u"not an object"_s);
    return isObject() ? QJsonDocument(m_value.toObject()).toJson(QJsonDocument::Compact)
                      : QByteArray();
}

QDateTime JsonNode::time() const
{
    const QString written = text();
    if (written.isEmpty())
        return {};
    QDateTime time = QDateTime::fromString(written, Qt::ISODateWithMs);
    if (time.timeSpec() == Qt::LocalTime) // no zone was written
        time = QDateTime::fromString(written % u'Z', Qt::ISODateWithMs);
    if (!time.isValid())
        refuse(u"not a time"_s);
    return time.toUTC();
}

void JsonNode::refuse(const QString& why) const
{
    if (!m_reader->m_refusal.isEmpty())
        return;
    QString path = QString::fromLatin1(m_reader->m_what);
    for (size_t i = 0; i < m_depth; ++i) {
        const Step& step = m_steps.at(i);
        path += step.key ? QString(u'.' % QLatin1StringView(step.key))
                         : QString(u'[' % QString::number(step.index) % u']');
    }
    m_reader->m_refusal = path % u": " % why;
}

JsonReader::JsonReader(const QByteArray& body, const char* what)
    : m_what(what)
{
    // Success bodies may be a bare text, which QJsonDocument refuses (pipelines 3): read each body
    // as the one element of an array.
    QJsonParseError error;
    const QByteArray text = tameJson(body.startsWith("\xEF\xBB\xBF") ? body.mid(3) : body);
    const QJsonDocument document = QJsonDocument::fromJson('[' % text % ']', &error);
    if (error.error != QJsonParseError::NoError) {
        m_cutOff = error.offset > text.size();
        m_syntaxError = u"%1 at byte %2"_s.arg(error.errorString(),
            QString::number(std::min<qsizetype>(error.offset - 1, text.size())));
        return;
    }
    if (document.array().size() != 1) {
        m_syntaxError = text.trimmed().isEmpty() ? u"nothing"_s : u"several values"_s;
        return;
    }
    m_root = document.array().at(0);
}

JsonNode JsonReader::root()
{
    return {this, m_root};
}

} // namespace steward
