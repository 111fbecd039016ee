// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/scenario/scenariostore.h"

#include "app/environments/environmentrules.h"
#include "app/scenario/scenariocodec.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QSaveFile>
#include <QStandardPaths>

#include <algorithm>

// In no namespace: the resource of a static library is dropped by the linker unless it is named.
static void loadResource()
{
    Q_INIT_RESOURCE(scenarios);
}

namespace steward {

using namespace Qt::StringLiterals;

namespace {

// Programs are the bulk; ten thousand artifacts are 2 MB.
constexpr qint64 kMostBytes = 32LL * 1024 * 1024;
constexpr qsizetype kMostFiles = 1'000;

QString shown(const QString& path)
{
    return QDir::toNativeSeparators(path);
}

tl::expected<Scenario, ScenarioTrouble> readFile(const QString& path)
{
    QFile file(path);
    const auto unreadable = [](const QString& words) {
        return tl::unexpected(ScenarioTrouble{ScenarioTrouble::Kind::Damaged, words});
    };
    if (!QFileInfo(path).isFile()) // a pipe would never end
        return unreadable(ScenarioStore::tr("it is no file"));
    if (!file.open(QIODevice::ReadOnly))
        return unreadable(file.errorString());
    if (file.size() > kMostBytes)
        return unreadable(ScenarioStore::tr("it is too large for a scenario"));
    return decodeScenario(file.readAll());
}

QString writeFile(const QByteArray& bytes, const QString& path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)
        || !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        || file.write(bytes) != bytes.size() || !file.commit())
        return ScenarioStore::tr("%1 was not saved: %2").arg(shown(path), file.errorString());
    return {};
}

// A name beside the file that is free.
QString besideDamaged(const QString& path)
{
    const QString stamp = QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss"_s);
    QString name = path % ".damaged-"_L1 % stamp;
    for (int again = 2; QFile::exists(name); ++again)
        name = path % ".damaged-"_L1 % stamp % u'-' % QString::number(again);
    return name;
}

} // namespace

struct ScenarioStore::Stored {
    QString path;
    Scenario scenario;
};

ScenarioStore::ScenarioStore(const QString& folder, QObject* parent)
    : QObject(parent)
    , m_folder(folder)
{
    reload();
}

QString ScenarioStore::usualFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
        + u"/steward/scenarios"_s;
}

const Scenario& ScenarioStore::sandbox()
{
    static const Scenario built = [] {
        loadResource();
        return readFile(u":/steward/scenarios/sandbox.json"_s).value_or(Scenario());
    }();
    return built;
}

std::optional<Scenario> ScenarioStore::named(const QString& name) const
{
    for (const Scenario& scenario : m_scenarios) {
        if (sameName(scenario.name, name))
            return scenario;
    }
    return std::nullopt;
}

bool ScenarioStore::isBuiltIn(const QString& name) const
{
    return !m_builtInIsHidden && sameName(name, sandbox().name);
}

QString ScenarioStore::save(const Scenario& scenario, const std::optional<Scenario>& before)
{
    if (before && isBuiltIn(before->name))
        return edit(&scenario, nullptr);
    return edit(&scenario, before ? &*before : nullptr);
}

QString ScenarioStore::rename(const Scenario& before, const QString& name)
{
    if (isBuiltIn(before.name))
        return tr("%1 is built in: it can be saved under another name.").arg(before.name);
    Scenario renamed = before;
    renamed.name = name.trimmed();
    return edit(&renamed, &before);
}

QString ScenarioStore::remove(const Scenario& before)
{
    if (isBuiltIn(before.name))
        return tr("%1 is built in and stays.").arg(before.name);
    return edit(nullptr, &before);
}

QString ScenarioStore::exportTo(const Scenario& scenario, const QString& path) const
{
    return writeFile(encodeScenario(scenario), path);
}

tl::expected<Scenario, QString> ScenarioStore::importFrom(const QString& path)
{
    auto read = readFile(path);
    if (!read)
        return tl::unexpected(tr("%1 cannot be used: %2.").arg(shown(path), read.error().words));
    const QString wanted = read->name;
    for (int again = 2; named(read->name); ++again) {
        const QString ending = u" (%1)"_s.arg(again);
        read->name = wanted.left(64 - ending.size()) + ending;
    }
    const QString trouble = save(*read);
    if (!trouble.isEmpty())
        return tl::unexpected(trouble);
    return *read;
}

void ScenarioStore::reload()
{
    QStringList troubles;
    const QList<Stored> stored = read(troubles);
    take(stored, troubles);
}

QList<ScenarioStore::Stored> ScenarioStore::read(QStringList& troubles) const
{
    QList<Stored> stored;
    const QFileInfoList files
        = QDir(m_folder).entryInfoList({u"*.json"_s}, QDir::Files, QDir::Name);
    for (const QFileInfo& file : files) {
        if (stored.size() >= kMostFiles) {
            troubles.append(tr("More than %1 scenarios: the rest is left out.").arg(kMostFiles));
            break;
        }
        const auto read = readFile(file.filePath());
        if (!read) {
            troubles.append(
                tr("%1 cannot be used: %2.").arg(shown(file.filePath()), read.error().words));
            continue;
        }
        const bool twice = std::any_of(stored.cbegin(), stored.cend(),
            [&read](const Stored& other) { return sameName(other.scenario.name, read->name); });
        if (twice)
            troubles.append(tr("%1 is left out: another file calls itself %2 too.")
                                .arg(shown(file.filePath()), read->name));
        else
            stored.append({file.filePath(), *read});
    }
    return stored;
}

void ScenarioStore::take(const QList<Stored>& stored, const QStringList& troubles)
{
    QList<Scenario> scenarios;
    m_builtInIsHidden = false;
    for (const Stored& one : stored) {
        scenarios.append(one.scenario);
        m_builtInIsHidden = m_builtInIsHidden || sameName(one.scenario.name, sandbox().name);
    }
    std::sort(scenarios.begin(), scenarios.end(), [](const Scenario& one, const Scenario& other) {
        return one.name.localeAwareCompare(other.name) < 0;
    });
    if (!m_builtInIsHidden)
        scenarios.append(sandbox());
    if (scenarios == m_scenarios && troubles == m_troubles)
        return;
    m_scenarios = scenarios;
    m_troubles = troubles;
    Q_EMIT changed();
}

// A readable part for people, and what keeps any two names apart.
QString ScenarioStore::pathOf(const QString& name) const
{
    const QString folded = name.trimmed().normalized(QString::NormalizationForm_C).toCaseFolded();
    QString slug;
    for (const QChar letter : folded) {
        const bool plain = letter.unicode() < 128 && letter.isLetterOrNumber();
        if (plain)
            slug.append(letter);
        else if (!slug.endsWith(u'-'))
            slug.append(u'-');
    }
    const QByteArray hash
        = QCryptographicHash::hash(folded.toUtf8(), QCryptographicHash::Sha256).toHex().left(12);
    return m_folder % u'/' % slug.left(40) % u'-' % QString::fromLatin1(hash) % ".json"_L1;
}

QString ScenarioStore::write(const Scenario& scenario, const QString& path) const
{
    if (QFile::exists(path)) {
        const auto present = readFile(path);
        if (!present && present.error().kind == ScenarioTrouble::Kind::Newer)
            return tr("%1 is left as it is: %2.").arg(shown(path), present.error().words);
        if (!present && !QFile::rename(path, besideDamaged(path)))
            return tr("%1 cannot be used and cannot be set aside: it is not overwritten.")
                .arg(shown(path));
    }
    return writeFile(encodeScenario(scenario), path);
}

// Read, change and write under a lock, so that two Stewards do not forget each other's changes.
QString ScenarioStore::edit(const Scenario* scenario, const Scenario* before)
{
    const QString wrong = scenario ? troubleOf(*scenario) : QString();
    if (!wrong.isEmpty())
        return tr("It cannot be saved: %1.").arg(wrong);
    if (!QDir().mkpath(m_folder))
        return tr("The folder %1 cannot be made.").arg(shown(m_folder));
    QLockFile lock(m_folder + "/.lock"_L1);
    if (!lock.tryLock(0)) {
        return lock.error() == QLockFile::LockFailedError
            ? tr("Another Steward is just saving. Try again.")
            : tr("Nothing can be written into %1.").arg(shown(m_folder));
    }
    QStringList troubles;
    const QList<Stored> stored = read(troubles);
    take(stored, troubles);
    const auto at = [&stored](const QString& name) {
        return std::find_if(stored.cbegin(), stored.cend(),
            [&name](const Stored& one) { return sameName(one.scenario.name, name); });
    };
    const auto old = before ? at(before->name) : stored.cend();
    if (before && old == stored.cend())
        return tr("%1 was deleted in the meantime.").arg(before->name);
    if (before && old->scenario != *before)
        return tr("%1 was changed in the meantime. Look at what is there now.").arg(before->name);
    if (scenario) {
        const auto taken = at(scenario->name);
        if (taken != stored.cend() && taken != old)
            return tr("There is a scenario called %1 already.").arg(taken->scenario.name);
        const bool samePlace = before && sameName(before->name, scenario->name);
        const QString path = samePlace ? old->path : pathOf(scenario->name);
        const QString trouble = write(*scenario, path);
        if (!trouble.isEmpty())
            return trouble;
        if (before && path != old->path && !QFile::remove(old->path))
            return tr("%1 was saved, and %2 could not be removed.")
                .arg(scenario->name, shown(old->path));
    } else if (before && !QFile::remove(old->path)) {
        return tr("%1 could not be removed.").arg(shown(old->path));
    }
    reload();
    return {};
}

} // namespace steward
