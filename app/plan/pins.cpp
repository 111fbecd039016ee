// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/plan/pins.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QSaveFile>
#include <QStandardPaths>

#include <algorithm>
#include <array>

namespace steward {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int kSchema = 1;
// Far more than anybody pins; a larger file is something else.
constexpr qint64 kMostBytes = 4LL * 1024 * 1024;

QString keyOf(const ServerKey& server, const QString& kind, const QString& id, const QString& name)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray{server.canonical(), kind, id, name})
                                 .toJson(QJsonDocument::Compact));
}

QString keyOf(const ServerKey& server, const ArtifactIdentity& identity)
{
    return keyOf(server, u"artifact"_s, identity.id.value, identity.name);
}

QString keyOf(const ServerKey& server, const PipelineIdentity& identity)
{
    return keyOf(server, u"pipeline"_s, identity.uuid, identity.name);
}

std::optional<QString> reasonIn(const QHash<QString, QString>& reasons, const QString& key)
{
    const auto found = reasons.constFind(key);
    return found == reasons.cend() ? std::nullopt : std::optional(*found);
}

constexpr std::array kParts{"server"_L1, "kind"_L1, "id"_L1, "name"_L1};

/// nullopt where it is no pin of this form.
std::optional<std::pair<QString, QString>> pinIn(const QJsonValue& value)
{
    const QJsonObject object = value.toObject();
    QJsonArray key;
    for (const QLatin1StringView part : kParts) {
        if (!object[part].isString())
            return std::nullopt;
        key.append(object[part]);
    }
    if (!object["reason"_L1].isString())
        return std::nullopt;
    return std::pair(QString::fromUtf8(QJsonDocument(key).toJson(QJsonDocument::Compact)),
        object["reason"_L1].toString());
}

QJsonObject encoded(const QString& key, const QString& reason)
{
    const QJsonArray parts = QJsonDocument::fromJson(key.toUtf8()).array();
    QJsonObject object{{u"reason"_s, reason}};
    for (qsizetype i = 0; i < qsizetype(kParts.size()); ++i)
        object.insert(kParts.at(static_cast<std::size_t>(i)), parts.at(i));
    return object;
}

} // namespace

Pins::Pins(const QString& path, QObject* parent)
    : QObject(parent)
    , m_path(path)
{
    if (path.isEmpty())
        return;
    m_settle.setSingleShot(true);
    m_settle.setInterval(100ms);
    connect(&m_settle, &QTimer::timeout, this, &Pins::load);
    connect(
        &m_watcher, &QFileSystemWatcher::directoryChanged, &m_settle, qOverload<>(&QTimer::start));
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, &m_settle, qOverload<>(&QTimer::start));
    load();
}

Pins::~Pins() = default;

QString Pins::usualPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
        + u"/steward/pins.json"_s;
}

void Pins::load()
{
    watch();
    const Reasons before = m_reasons;
    const QString problem = m_problem;
    Reasons now;
    if (read(now))
        m_reasons = now; // what was known stays known when it can suddenly not be read
    if (m_reasons != before || m_problem != problem)
        Q_EMIT changed();
}

/// False where it cannot be told what is pinned; `m_problem` says why.
bool Pins::read(Reasons& reasons)
{
    m_problem.clear();
    QFile file(m_path);
    if (!file.exists())
        return m_reasons.isEmpty(); // one that is suddenly gone unpins nothing
    if (!file.open(QIODevice::ReadOnly) || file.size() > kMostBytes) {
        m_problem = tr("What is pinned cannot be read from %1: %2")
                        .arg(QDir::toNativeSeparators(m_path),
                            file.isOpen() ? tr("it is larger than 4 MiB") : file.errorString());
        return false;
    }
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &error);
    file.close();
    const QJsonObject root = document.object();
    if (root["schema"_L1].toInt() > kSchema) {
        m_problem = tr("%1 was written by a newer Steward and is left as it is: what is pinned "
                       "cannot be told.")
                        .arg(QDir::toNativeSeparators(m_path));
        return false;
    }
    bool whole = root["schema"_L1].toInt() == kSchema && root["pins"_L1].isArray();
    const QJsonArray pins = root["pins"_L1].toArray();
    for (const QJsonValue& value : pins) {
        const auto pin = pinIn(value);
        if (pin)
            reasons.insert(pin->first, pin->second);
        whole = whole && pin;
    }
    if (whole)
        return true;
    // What can be made out still counts: rather too much is pinned than too little.
    for (auto known = m_reasons.cbegin(); known != m_reasons.cend(); ++known)
        reasons.insert(known.key(), known.value());
    const QString why = error.error == QJsonParseError::NoError ? tr("it is not of this form")
                                                                : error.errorString();
    return setAside(why);
}

bool Pins::setAside(const QString& why)
{
    const QString shown = QDir::toNativeSeparators(m_path);
    const QString stamp = QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss"_s);
    QString kept = m_path % ".damaged-"_L1 % stamp;
    for (int again = 2; QFile::exists(kept); ++again)
        kept = m_path % ".damaged-"_L1 % stamp % u'-' % QString::number(again);
    if (!QFile::rename(m_path, kept)) {
        m_problem = tr("%1 is damaged (%2), and what is pinned cannot be told.").arg(shown, why);
        return false;
    }
    m_notice
        = tr("%1 was damaged (%2) and is kept as %3. Pins that could not be made out in it are "
             "lost until it is repaired and named back.")
              .arg(shown, why, QDir::toNativeSeparators(kept));
    return true;
}

std::optional<QString> Pins::reasonFor(
    const ServerKey& server, const ArtifactIdentity& identity) const
{
    return reasonIn(m_reasons, keyOf(server, identity));
}

std::optional<QString> Pins::reasonFor(
    const ServerKey& server, const PipelineIdentity& identity) const
{
    return reasonIn(m_reasons, keyOf(server, identity));
}

QString Pins::pin(const ServerKey& server, const ArtifactIdentity& identity, const QString& reason)
{
    return edit([&](Reasons& reasons) { reasons.insert(keyOf(server, identity), reason); });
}

QString Pins::pin(const ServerKey& server, const PipelineIdentity& identity, const QString& reason)
{
    return edit([&](Reasons& reasons) { reasons.insert(keyOf(server, identity), reason); });
}

QString Pins::unpin(const ServerKey& server, const ArtifactIdentity& identity)
{
    return edit([&](Reasons& reasons) { reasons.remove(keyOf(server, identity)); });
}

QString Pins::unpin(const ServerKey& server, const PipelineIdentity& identity)
{
    return edit([&](Reasons& reasons) { reasons.remove(keyOf(server, identity)); });
}

// Read, change and write under a lock, so that two Stewards do not forget each other's pins.
QString Pins::edit(const std::function<void(Reasons&)>& change)
{
    Reasons reasons = m_reasons;
    if (!m_path.isEmpty()) {
        const QDir folder = QFileInfo(m_path).absoluteDir();
        if (!folder.mkpath(u"."_s))
            return tr("The folder %1 cannot be made.").arg(QDir::toNativeSeparators(folder.path()));
        QLockFile lock(m_path + ".lock"_L1);
        if (!lock.tryLock(0))
            return lock.error() == QLockFile::LockFailedError
                ? tr("Another Steward is just saving. Try again.")
                : tr("Nothing can be written into %1.")
                      .arg(QDir::toNativeSeparators(folder.path()));
        Reasons there;
        if (read(there))
            reasons = there;
        else if (!m_problem.isEmpty())
            return m_problem;
        change(reasons);
        const QString trouble = write(reasons);
        if (!trouble.isEmpty())
            return trouble;
        watch();
    } else {
        change(reasons);
    }
    if (reasons != m_reasons) {
        m_reasons = reasons;
        Q_EMIT changed();
    }
    return {};
}

QString Pins::write(const Reasons& reasons) const
{
    QStringList keys = reasons.keys();
    std::sort(keys.begin(), keys.end());
    QJsonArray pins;
    for (const QString& key : std::as_const(keys))
        pins.append(encoded(key, reasons.value(key)));
    const QByteArray bytes
        = QJsonDocument(QJsonObject{{u"schema"_s, kSchema}, {u"pins"_s, pins}}).toJson();
    QSaveFile file(m_path);
    const bool written = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    if (written) // names of what others work on are nobody else's business
        file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    if (!written || !file.commit())
        return tr("%1 was not saved: %2").arg(QDir::toNativeSeparators(m_path), file.errorString());
    return {};
}

// A file replaced by another is no longer watched; the folder tells when there is a new one.
void Pins::watch()
{
    const QString folder = QFileInfo(m_path).absolutePath();
    if (QFileInfo::exists(folder) && !m_watcher.directories().contains(folder))
        m_watcher.addPath(folder);
    if (QFileInfo::exists(m_path) && !m_watcher.files().contains(m_path))
        m_watcher.addPath(m_path);
}

} // namespace steward
