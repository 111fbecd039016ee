// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/environments/environmentstore.h"

#include "app/environments/environmentcodec.h"
#include "app/environments/environmentrules.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QSaveFile>
#include <QStandardPaths>

#include <algorithm>

namespace steward {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// Far more than anybody's environments; a larger file is something else.
constexpr qint64 kMostBytes = 4LL * 1024 * 1024;

auto at(QList<Environment>& environments, const QUuid& id)
{
    return std::find_if(environments.begin(), environments.end(),
        [&id](const Environment& environment) { return environment.id == id; });
}

QString shown(const QString& path)
{
    return QDir::toNativeSeparators(path);
}

} // namespace

struct EnvironmentStore::Reading {
    State state = State::Good;
    bool exists = true;
    QByteArray bytes;
    EnvironmentsFile file;
    QString trouble; ///< words without the path
};

EnvironmentStore::EnvironmentStore(const QString& path, QObject* parent)
    : QObject(parent)
    , m_path(path)
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(100ms);
    connect(&m_settle, &QTimer::timeout, this, &EnvironmentStore::reload);
    connect(
        &m_watcher, &QFileSystemWatcher::directoryChanged, &m_settle, qOverload<>(&QTimer::start));
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, &m_settle, qOverload<>(&QTimer::start));

    const Reading reading = read();
    take(reading);
    if (reading.state == State::Damaged) {
        const QString kept = setAside();
        m_bytes.clear();
        if (!kept.isEmpty())
            m_notice = tr("%1 cannot be used: %2. It was kept as %3. None of its environments is "
                          "known until it is repaired and named back.")
                           .arg(shown(m_path), reading.trouble, kept);
    }
    // In the new form at once, so that new ids last.
    if (reading.exists && reading.state == State::Good
        && reading.file.schema < kEnvironmentsSchema) {
        const QString trouble = edit([](QList<Environment>&) { return QString(); });
        if (!trouble.isEmpty())
            m_notice = trouble;
    }
    watch();
}

EnvironmentStore::~EnvironmentStore() = default;

QString EnvironmentStore::usualPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
        + u"/steward/environments.json"_s;
}

std::optional<Environment> EnvironmentStore::find(const QUuid& id) const
{
    for (const Environment& environment : m_environments) {
        if (environment.id == id)
            return environment;
    }
    return std::nullopt;
}

std::optional<Environment> EnvironmentStore::named(const QString& name) const
{
    for (const Environment& environment : m_environments) {
        if (sameName(environment.name, name))
            return environment;
    }
    return std::nullopt;
}

EnvironmentStore::Reading EnvironmentStore::read() const
{
    Reading reading;
    QFile file(m_path);
    if (!file.exists()) {
        reading.exists = false;
        return reading;
    }
    if (!file.open(QIODevice::ReadOnly) || file.size() > kMostBytes) {
        reading.state = State::Unreadable;
        reading.trouble = file.isOpen() ? tr("it is larger than 4 MiB") : file.errorString();
        return reading;
    }
    reading.bytes = file.readAll();
    const auto decoded = decodeEnvironments(reading.bytes);
    if (decoded) {
        reading.file = *decoded;
        return reading;
    }
    const bool newer = decoded.error().kind == EnvironmentsTrouble::Kind::Newer;
    reading.state = newer ? State::Newer : State::Damaged;
    reading.trouble = decoded.error().words;
    return reading;
}

// What was known stays known when the file can suddenly not be read, or is gone.
void EnvironmentStore::take(const Reading& reading)
{
    // Gone because it was set aside: that stays to be told, and what was in it stays unknown.
    if (!reading.exists && m_state == State::Damaged)
        return;
    m_bytes = reading.bytes;
    m_state = reading.state;
    m_notice.clear();
    switch (reading.state) {
    case State::Good:
        if (reading.exists) {
            m_environments = reading.file.environments;
            m_notice = reading.file.notes.join(u' ');
        } else if (!m_environments.isEmpty()) {
            m_notice = tr("%1 is gone. What was in it is written again with the next change.")
                           .arg(shown(m_path));
        }
        break;
    case State::Newer:
        m_notice = tr("%1 is left as it is: %2. Environments cannot be changed here.")
                       .arg(shown(m_path), reading.trouble);
        break;
    case State::Damaged:
    case State::Unreadable:
        m_notice = tr("%1 cannot be used: %2.").arg(shown(m_path), reading.trouble);
        break;
    }
}

void EnvironmentStore::reload()
{
    watch();
    const Reading reading = read();
    const QString notice = m_notice;
    if (reading.bytes == m_bytes && reading.state == m_state
        && reading.exists == !m_bytes.isEmpty())
        return;
    const QList<Environment> before = m_environments;
    take(reading);
    if (m_environments != before || m_notice != notice)
        Q_EMIT changed();
}

QString EnvironmentStore::save(
    const Environment& environment, const std::optional<Environment>& before)
{
    return edit([&](QList<Environment>& environments) {
        const QString trouble = troubleOf(environment, environments);
        if (!trouble.isEmpty())
            return trouble;
        const auto present = at(environments, environment.id);
        const bool there = present != environments.end();
        if (!before && there)
            return tr("It is saved already.");
        if (before && !there)
            return tr("%1 was deleted by another Steward in the meantime.").arg(before->name);
        if (before && *present != *before)
            return tr("%1 was changed by another Steward in the meantime. Nothing was saved; look "
                      "at what is there now.")
                .arg(before->name);
        if (there)
            *present = environment;
        else
            environments.append(environment);
        return QString();
    });
}

QString EnvironmentStore::remove(const Environment& before)
{
    return edit([&](QList<Environment>& environments) {
        const auto present = at(environments, before.id);
        if (present != environments.end() && *present != before)
            return tr("%1 was changed by another Steward in the meantime. It was not deleted.")
                .arg(before.name);
        if (present != environments.end())
            environments.removeAt(present - environments.begin());
        return QString();
    });
}

QString EnvironmentStore::addAll(const QList<Environment>& added)
{
    return edit([&](QList<Environment>& environments) {
        for (const Environment& environment : added) {
            const QString trouble = troubleOf(environment, environments);
            if (!trouble.isEmpty())
                return trouble;
            if (at(environments, environment.id) != environments.end())
                return tr("%1 is saved already.").arg(environment.name);
            environments.append(environment);
        }
        return QString();
    });
}

QString EnvironmentStore::update(const QUuid& id, const std::function<void(Environment&)>& change)
{
    return edit([&](QList<Environment>& environments) {
        const auto present = at(environments, id);
        if (present == environments.end())
            return tr("This environment is not saved.");
        change(*present);
        return troubleOf(*present, environments);
    });
}

// Read, change and write under a lock, so that two Stewards do not forget each other's changes.
QString EnvironmentStore::edit(const std::function<QString(QList<Environment>&)>& change)
{
    const QDir folder = QFileInfo(m_path).absoluteDir();
    if (!folder.mkpath(u"."_s))
        return tr("The folder %1 cannot be made.").arg(shown(folder.path()));
    QLockFile lock(m_path + ".lock"_L1);
    if (!lock.tryLock(0)) {
        return lock.error() == QLockFile::LockFailedError
            ? tr("Another Steward is just saving. Try again.")
            : tr("Nothing can be written into %1.").arg(shown(folder.path()));
    }
    const Reading reading = read();
    if (reading.state == State::Newer || reading.state == State::Unreadable) {
        take(reading);
        Q_EMIT changed();
        return m_notice;
    }
    QString kept;
    if (reading.state == State::Damaged) {
        kept = setAside();
        if (kept.isEmpty())
            return tr("%1 cannot be used: %2. It cannot be set aside either, and is not "
                      "overwritten.")
                .arg(shown(m_path), reading.trouble);
    }
    const bool older = reading.exists && reading.file.schema < kEnvironmentsSchema;
    if (older) {
        const QString trouble = keepOlder(reading.file.schema);
        if (!trouble.isEmpty())
            return trouble;
    }
    const bool fresh = reading.exists && reading.state == State::Good;
    QList<Environment> environments
        = fresh && reading.bytes != m_bytes ? reading.file.environments : m_environments;
    const QString refusal = change(environments);
    if (!refusal.isEmpty()) {
        take(reading); // what is there now is what the person has to see
        Q_EMIT changed();
        return refusal;
    }
    const QString trouble = write(environments);
    if (!trouble.isEmpty())
        return trouble;
    m_state = State::Good;
    m_environments = environments;
    m_notice = kept.isEmpty() ? QString()
                              : tr("%1 was damaged and is kept as %2.").arg(shown(m_path), kept);
    watch();
    Q_EMIT changed();
    return {};
}

QString EnvironmentStore::write(const QList<Environment>& environments)
{
    const QByteArray bytes = encodeEnvironments(environments);
    const bool isNew = !QFile::exists(m_path);
    QSaveFile file(m_path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return tr("%1 was not saved: %2").arg(shown(m_path), file.errorString());
    if (isNew) // sign-in commands and host names are nobody else's business
        file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    if (!file.commit())
        return tr("%1 was not saved: %2").arg(shown(m_path), file.errorString());
    m_bytes = bytes;
    return {};
}

// A name beside the file that is free.
QString EnvironmentStore::beside(const QString& ending) const
{
    QString name = m_path % u'.' % ending;
    for (int again = 2; QFile::exists(name); ++again)
        name = m_path % u'.' % ending % u'-' % QString::number(again);
    return name;
}

/// The new name, "" if it could not be renamed.
QString EnvironmentStore::setAside()
{
    const QString stamp = QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss"_s);
    const QString name = beside("damaged-"_L1 % stamp);
    return QFile::rename(m_path, name) ? shown(name) : QString();
}

QString EnvironmentStore::keepOlder(int schema) const
{
    if (QFile::copy(m_path, beside("schema-"_L1 % QString::number(schema))))
        return {};
    return tr("%1 is of an older form and cannot be copied first: it is left as it is.")
        .arg(shown(m_path));
}

// A file replaced by another is no longer watched; the folder tells when there is a new one.
void EnvironmentStore::watch()
{
    const QString folder = QFileInfo(m_path).absolutePath();
    if (QFileInfo::exists(folder) && !m_watcher.directories().contains(folder))
        m_watcher.addPath(folder);
    if (QFileInfo::exists(m_path) && !m_watcher.files().contains(m_path))
        m_watcher.addPath(m_path);
}

} // namespace steward
