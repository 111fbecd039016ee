// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/record/journalfile.h"

#include "app/record/journaltrouble.h"

#include <QAtomicInt>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <system_error>
#include <unistd.h>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Journal)
};

constexpr quint64 kLeastRoom = 4ULL * 1024 * 1024; ///< free bytes, for a plan of thousands

const std::array kTables{
    "CREATE TABLE event (seq INTEGER PRIMARY KEY, at TEXT NOT NULL, kind TEXT NOT NULL,"
    " plan TEXT NOT NULL, step INTEGER NOT NULL, server TEXT NOT NULL, body TEXT NOT NULL,"
    " hash TEXT NOT NULL)"_L1,
    "CREATE INDEX event_plan ON event (plan, seq)"_L1,
    "CREATE INDEX event_kind ON event (kind, seq)"_L1,
    "CREATE TABLE trash (plan TEXT NOT NULL, position INTEGER NOT NULL, step INTEGER NOT NULL,"
    " server TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (plan, position)) WITHOUT ROWID"_L1,
    // Against slips; against will there is the chain.
    "CREATE TRIGGER event_stays BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'append-only');"
    " END"_L1,
    "CREATE TRIGGER event_remains BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'append-only');"
    " END"_L1,
    "CREATE TRIGGER trash_stays BEFORE UPDATE ON trash BEGIN SELECT RAISE(ABORT, 'append-only');"
    " END"_L1,
    "CREATE TRIGGER trash_remains BEFORE DELETE ON trash BEGIN SELECT RAISE(ABORT, 'append-only');"
    " END"_L1,
};
const auto kColumns = "seq, at, kind, plan, step, server, body"_L1;

JournalRow rowOf(const QSqlQuery& query)
{
    JournalRow row;
    row.seq = query.value(0).toLongLong();
    row.at = QDateTime::fromString(query.value(1).toString(), Qt::ISODateWithMs);
    row.kind = query.value(2).toString();
    row.plan = QUuid(query.value(3).toString());
    row.step = query.value(4).toInt();
    row.server = query.value(5).toString();
    row.body = query.value(6).toString().toUtf8();
    return row;
}

int versionIn(const QString& connection)
{
    QSqlQuery query(QSqlDatabase::database(connection, false));
    return query.exec(u"PRAGMA user_version"_s) && query.next() ? query.value(0).toInt() : -1;
}

} // namespace

JournalFile::JournalFile(const QString& path, std::chrono::milliseconds patience)
    : m_path(path)
    , m_patience(patience)
{
}

JournalFile::~JournalFile()
{
    close();
}

void JournalFile::close()
{
    if (m_connection.isEmpty())
        return;
    QSqlDatabase::removeDatabase(std::exchange(m_connection, {}));
    m_walked = 0; // another file may be opened
    m_walkedHash.clear();
}

QString JournalFile::open()
{
    if (!m_connection.isEmpty())
        return {};
    if (!QSqlDatabase::isDriverAvailable(u"QSQLITE"_s))
        return Words::tr("Qt's part for SQLite is not installed (package libqt6sql6-sqlite), so "
                         "that no journal can be kept.");
    const QString folder = QFileInfo(m_path).path();
    if (!QDir().mkpath(folder))
        return Words::tr("The journal's folder cannot be made: %1").arg(folder);
    const QByteArray path = QFile::encodeName(m_path);
    // Made here, so that nobody else can read it from the first moment on. Never opened where it
    // is there already: closing it would drop the locks that SQLite has on it in this process.
    const int made
        = ::open(path.constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (made >= 0)
        ::close(made);
    else if (errno != EEXIST)
        return Words::tr("The journal cannot be made: %1: %2")
            .arg(m_path, QString::fromStdString(std::generic_category().message(errno)));
    else
        ::chmod(path.constData(), S_IRUSR | S_IWUSR);

    static QAtomicInt counter;
    m_connection = u"journal-%1"_s.arg(counter.fetchAndAddRelaxed(1));
    const QString problem = prepare();
    if (!problem.isEmpty())
        close();
    return problem;
}

QString JournalFile::prepare()
{
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    database.setDatabaseName(m_path);
    database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(m_patience.count()));
    if (!database.open())
        return journalTrouble(m_path, database.lastError());
    struct stat about { };
    if (::stat(QFile::encodeName(m_path).constData(), &about) == 0) {
        m_device = about.st_dev;
        m_inode = about.st_ino;
    }
    QSqlQuery query(database);
    const int version = versionIn(m_connection);
    if (version > kJournalSchema)
        return journalVersionTrouble(m_path, version); // before anything is changed about it
    for (const auto statement :
        {"PRAGMA journal_mode=WAL"_L1, "PRAGMA synchronous=FULL"_L1, "BEGIN IMMEDIATE"_L1}) {
        if (!query.exec(statement))
            return journalTrouble(m_path, query.lastError());
    }
    query.clear();
    QString problem;
    const int now = versionIn(m_connection); // another process may have been first
    if (now == 0) {
        bool made = query.exec(u"SELECT count(*) FROM sqlite_master"_s) && query.next();
        if (made && query.value(0).toInt() > 0)
            problem = journalVersionTrouble(m_path, 0);
        for (const QLatin1StringView table : kTables)
            made = made && problem.isEmpty() && query.exec(table);
        made = made && query.exec(u"PRAGMA user_version=%1"_s.arg(kJournalSchema));
        if (!made && problem.isEmpty())
            problem = journalTrouble(m_path, query.lastError());
    } else if (now != kJournalSchema) {
        problem = journalVersionTrouble(m_path, now);
    }
    query.clear();
    if (problem.isEmpty() && !query.exec(u"COMMIT"_s))
        problem = journalTrouble(m_path, query.lastError());
    if (!problem.isEmpty())
        query.exec(u"ROLLBACK"_s);
    return problem;
}

/// Moved away or deleted: SQLite would go on writing to what nobody finds any more.
bool JournalFile::wasReplaced() const
{
    struct stat about { };
    return ::stat(QFile::encodeName(m_path).constData(), &about) != 0 || about.st_dev != m_device
        || about.st_ino != m_inode;
}

/// A transaction that no other process can write beside; "" once it has begun.
QString JournalFile::begin()
{
    if (!m_connection.isEmpty() && wasReplaced())
        close();
    const QString problem = open();
    if (!problem.isEmpty())
        return problem;
    struct statvfs room { };
    if (::statvfs(QFile::encodeName(m_path).constData(), &room) == 0
        && quint64(room.f_bavail) * room.f_frsize < kLeastRoom)
        return Words::tr("There is no room left on the disk for the journal: %1").arg(m_path);
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    if (!query.exec(u"BEGIN IMMEDIATE"_s))
        return journalTrouble(m_path, query.lastError());
    const int version = versionIn(m_connection);
    if (version == kJournalSchema)
        return {};
    query.exec(u"ROLLBACK"_s);
    return journalVersionTrouble(m_path, version);
}

QString JournalFile::check()
{
    const QString problem = begin();
    if (problem.isEmpty())
        QSqlDatabase::database(m_connection, false).rollback();
    return problem;
}

QString JournalFile::append(const JournalRow& row, const QList<TrashRow>& trash)
{
    QString problem = begin();
    if (!problem.isEmpty())
        return problem;
    problem = insert(row, trash);
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    if (problem.isEmpty() && !query.exec(u"COMMIT"_s))
        problem = journalTrouble(m_path, query.lastError());
    if (!problem.isEmpty())
        query.exec(u"ROLLBACK"_s);
    return problem;
}

QString JournalFile::insert(const JournalRow& row, const QList<TrashRow>& trash)
{
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    if (!query.exec(u"SELECT seq, hash FROM event ORDER BY seq DESC LIMIT 1"_s))
        return journalTrouble(m_path, query.lastError());
    JournalRow numbered = row;
    QByteArray before;
    if (query.next()) {
        numbered.seq = query.value(0).toLongLong();
        before = query.value(1).toString().toUtf8();
    }
    ++numbered.seq;
    query.prepare(u"INSERT INTO event (" % kColumns % u", hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
    for (const QVariant& value :
        {QVariant(numbered.seq), QVariant(row.at.toUTC().toString(Qt::ISODateWithMs)),
            QVariant(row.kind), QVariant(row.plan.toString()), QVariant(row.step),
            QVariant(row.server), QVariant(QString::fromUtf8(row.body)),
            QVariant(QString::fromUtf8(chained(before, numbered)))})
        query.addBindValue(value);
    if (!query.exec())
        return journalTrouble(m_path, query.lastError());
    query.prepare(
        u"INSERT INTO trash (plan, position, step, server, body) VALUES (?, ?, ?, ?, ?)"_s);
    for (qsizetype position = 0; position < trash.size(); ++position) {
        const TrashRow& one = trash.at(position);
        query.bindValue(0, one.plan.toString());
        query.bindValue(1, position);
        query.bindValue(2, one.step);
        query.bindValue(3, one.server);
        query.bindValue(4, QString::fromUtf8(one.body));
        if (!query.exec())
            return journalTrouble(m_path, query.lastError());
    }
    return {};
}

auto JournalFile::plansOf(const QString& which, const QList<QVariant>& values) -> Read<QList<QUuid>>
{
    if (const QString problem = open(); !problem.isEmpty())
        return tl::unexpected(problem);
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    query.prepare(
        u"SELECT plan FROM event WHERE kind = 'approved' " % which % u" ORDER BY seq DESC");
    for (const QVariant& value : values)
        query.addBindValue(value);
    if (!query.exec())
        return tl::unexpected(journalTrouble(m_path, query.lastError()));
    QList<QUuid> all;
    while (query.next())
        all.append(QUuid(query.value(0).toString()));
    return all;
}

auto JournalFile::plans() -> Read<QList<QUuid>>
{
    return plansOf({}, {});
}

auto JournalFile::openPlans(const QString& server) -> Read<QList<QUuid>>
{
    return plansOf(u"AND (server = ? OR EXISTS (SELECT 1 FROM event AS step WHERE "
                   "step.plan = event.plan AND step.server = ?)) AND NOT EXISTS (SELECT 1 FROM "
                   "event AS other WHERE other.plan = event.plan AND other.kind = 'end')"_s,
        {server, server});
}

auto JournalFile::rowsOf(const QString& which, const QList<QVariant>& values)
    -> Read<QList<JournalRow>>
{
    if (const QString problem = open(); !problem.isEmpty())
        return tl::unexpected(problem);
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    query.prepare(u"SELECT " % kColumns % u" FROM event WHERE " % which);
    for (const QVariant& value : values)
        query.addBindValue(value);
    if (!query.exec())
        return tl::unexpected(journalTrouble(m_path, query.lastError()));
    QList<JournalRow> rows;
    while (query.next())
        rows.append(rowOf(query));
    return rows;
}

auto JournalFile::eventsOf(const QUuid& plan) -> Read<QList<JournalRow>>
{
    return rowsOf(u"plan = ? ORDER BY seq"_s, {plan.toString()});
}

auto JournalFile::newest(const QString& kind, int limit) -> Read<QList<JournalRow>>
{
    return rowsOf(u"kind = ? ORDER BY seq DESC LIMIT ?"_s, {kind, limit});
}

auto JournalFile::trashOf(const QUuid& plan) -> Read<QList<TrashRow>>
{
    if (const QString problem = open(); !problem.isEmpty())
        return tl::unexpected(problem);
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    query.prepare(u"SELECT plan, step, server, body FROM trash WHERE plan = ? ORDER BY position"_s);
    query.bindValue(0, plan.toString());
    if (!query.exec())
        return tl::unexpected(journalTrouble(m_path, query.lastError()));
    QList<TrashRow> rows;
    while (query.next())
        rows.append({QUuid(query.value(0).toString()), query.value(1).toInt(),
            query.value(2).toString(), query.value(3).toString().toUtf8()});
    return rows;
}

auto JournalFile::verify(bool whole) -> Read<JournalCheck>
{
    if (const QString problem = open(); !problem.isEmpty())
        return tl::unexpected(problem);
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    query.setForwardOnly(true);
    JournalCheck check;
    check.rows = whole ? 0 : m_walked;
    QByteArray before = whole ? QByteArray() : m_walkedHash;
    query.prepare(u"SELECT " % kColumns % u", hash FROM event WHERE seq > ? ORDER BY seq");
    query.bindValue(0, check.rows);
    if (!query.exec())
        return tl::unexpected(journalTrouble(m_path, query.lastError()));
    while (query.next() && !check.firstBroken) {
        const JournalRow row = rowOf(query);
        const QByteArray hash = query.value(7).toString().toUtf8();
        if (row.seq != check.rows + 1 || hash != chained(before, row) || !keepsItsTrash(row))
            check.firstBroken = row.seq;
        else
            ++check.rows;
        before = hash;
    }
    m_walked = check.firstBroken ? 0 : check.rows;
    m_walkedHash = check.firstBroken ? QByteArray() : before;
    check.words = check.firstBroken
        ? Words::tr("The journal was changed: its row %1 does not follow from the %2 before it.")
              .arg(*check.firstBroken)
              .arg(check.rows)
        : check.rows == 0
        ? QString()
        : Words::tr("%1 rows of the journal checked: each follows from the one before.")
              .arg(check.rows);
    return check;
}

/// What was captured with a plan is under the hash that its event holds.
bool JournalFile::keepsItsTrash(const JournalRow& row)
{
    if (row.kind != "approved"_L1)
        return true;
    const QJsonObject told
        = QJsonDocument::fromJson(row.body).object().value("trash"_L1).toObject();
    const Read<QList<TrashRow>> kept = trashOf(row.plan);
    return kept && kept->size() == told.value("count"_L1).toInteger()
        && QString::fromLatin1(hashOf(*kept)) == told.value("sha256"_L1).toString();
}

} // namespace steward
