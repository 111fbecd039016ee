// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT
#include "app/environments/environmentcodec.h"

#include "app/environments/environmentrules.h"
#include "net/http/jsonreader.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

namespace steward {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(EnvironmentCodec)
};

constexpr std::array<std::pair<const char*, EnvironmentClass>, 3> kClasses{{
    {"development", EnvironmentClass::Development},
    {"demo", EnvironmentClass::Demo},
    {"production", EnvironmentClass::Production},
}};
constexpr std::array<std::pair<const char*, SignInKind>, 4> kSignIns{{
    {"none", SignInKind::None},
    {"token", SignInKind::Token},
    {"password", SignInKind::Password},
    {"command", SignInKind::Command},
}};

template <class Table, class T> QString nameIn(const Table& table, T value)
{
    for (const auto& [name, meaning] : table) {
        if (meaning == value)
            return QString::fromLatin1(name);
    }
    return {};
}

template <class T, class Table> T readWord(const JsonNode& node, const Table& table, T absent)
{
    const QString word = node.text();
    if (word.isEmpty())
        return absent;
    for (const auto& [name, meaning] : table) {
        if (word == QLatin1String(name))
            return meaning;
    }
    node.refuse(Words::tr("\"%1\" is not known here").arg(word.left(64)));
    return absent;
}

// QJsonDocument sorts keys; a file that people read has the name first.
class Object final {
public:
    explicit Object(int depth)
        : m_indent(qsizetype(depth) * 4, ' ')
    {
    }

    void add(const char* key, const QByteArray& value) { m_lines.append(line(key, value)); }
    void add(const char* key, const QString& text)
    {
        if (!text.isEmpty())
            add(key, quoted(text));
    }
    void add(const char* key, bool flag) { add(key, QByteArray(flag ? "true" : "false")); }
    QByteArray text() const
    {
        return "{\n" + m_lines.join(",\n") + '\n' + m_indent.chopped(4) + '}';
    }

    static QByteArray quoted(const QString& text)
    {
        return QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact).sliced(1).chopped(1);
    }

private:
    QByteArray line(const char* key, const QByteArray& value) const
    {
        return m_indent + '"' + key + "\": " + value;
    }

    QByteArray m_indent;
    QByteArrayList m_lines;
};

QByteArray encodeServer(const QUrl& url, const SignIn& signIn, const QByteArray& pin)
{
    Object server(4);
    server.add("url", bareBase(url).toString(QUrl::FullyEncoded));
    if (signIn.kind != SignInKind::None) {
        Object form(5);
        form.add("kind", nameIn(kSignIns, signIn.kind));
        form.add("user", signIn.user);
        if (signIn.kind == SignInKind::Password)
            form.add("as_administrator", signIn.asAdministrator);
        form.add("command", signIn.command);
        server.add("sign_in", form.text());
    }
    server.add("pin_sha256", QString::fromLatin1(pin.toHex()));
    return server.text();
}

QByteArray encodeOne(const Environment& environment)
{
    Object object(3);
    object.add("name", environment.name);
    object.add("class", nameIn(kClasses, environment.environmentClass));
    object.add("colour", environment.colour);
    if (!environment.registryUrl.isEmpty())
        object.add("registry",
            encodeServer(
                environment.registryUrl, environment.registrySignIn, environment.registryPin));
    if (!environment.pipelinesUrl.isEmpty())
        object.add("pipelines",
            encodeServer(
                environment.pipelinesUrl, environment.pipelinesSignIn, environment.pipelinesPin));
    object.add("tenant", environment.tenant);
    object.add("ca_file", environment.caFile);
    object.add("interval_ms", QByteArray::number(qint64(environment.interval.count())));
    object.add("read_only", environment.readOnly);
    object.add("reset_allowed", environment.resetAllowed);
    QByteArrayList unconfirmed;
    if (environment.unconfirmed.commands)
        unconfirmed.append("\"commands\"");
    if (environment.unconfirmed.pins)
        unconfirmed.append("\"pins\"");
    if (environment.unconfirmed.caFile)
        unconfirmed.append("\"ca_file\"");
    if (!unconfirmed.isEmpty())
        object.add("unconfirmed", '[' + unconfirmed.join(", ") + ']');
    object.add("id", environment.id.toString(QUuid::WithoutBraces));
    return object.text();
}

QUrl decodeUrl(const JsonNode& node, QStringList& notes)
{
    const QString text = node.text();
    if (text.isEmpty())
        return {};
    const QUrl url(text, QUrl::StrictMode);
    const QUrl bare = bareBase(url);
    const auto read = readBaseUrl(bare.toString(QUrl::FullyEncoded));
    if (!read) {
        node.refuse(Words::tr("not an http or https address"));
        return {};
    }
    if (!url.userInfo().isEmpty())
        notes.append(
            Words::tr("A user or a password in the address of %1 was left out.").arg(bare.host()));
    return *read;
}

void decodeServer(
    const JsonNode& node, QUrl& url, SignIn& signIn, QByteArray& pin, QStringList& notes)
{
    if (node.isPresent() && !node.isObject())
        node.refuse(Words::tr("not an object"));
    url = decodeUrl(node["url"], notes);
    const JsonNode form = node["sign_in"];
    signIn.kind = readWord(form["kind"], kSignIns, SignInKind::None);
    signIn.user = form["user"].text();
    signIn.command = form["command"].text();
    if (form["as_administrator"].isPresent())
        signIn.asAdministrator = form["as_administrator"].flag();
    const QString hex = node["pin_sha256"].text();
    pin = QByteArray::fromHex(hex.toLatin1());
    if (!hex.isEmpty() && (pin.size() != 32 || hex.size() != 64))
        node["pin_sha256"].refuse(Words::tr("not 64 hexadecimal digits"));
}

Unconfirmed decodeUnconfirmed(const JsonNode& node)
{
    Unconfirmed unconfirmed;
    node.each([&unconfirmed](const JsonNode& element) {
        const QString what = element.text();
        unconfirmed.commands = unconfirmed.commands || what == "commands"_L1;
        unconfirmed.pins = unconfirmed.pins || what == "pins"_L1;
        unconfirmed.caFile = unconfirmed.caFile || what == "ca_file"_L1;
    });
    return unconfirmed;
}

Environment decodeOne(const JsonNode& node, int schema, QStringList& notes)
{
    Environment environment;
    environment.name = node["name"].neededText().trimmed();
    // What nobody said is the most careful.
    environment.environmentClass = readWord(node["class"], kClasses, EnvironmentClass::Production);
    environment.colour = node["colour"].text();
    decodeServer(node["registry"], environment.registryUrl, environment.registrySignIn,
        environment.registryPin, notes);
    decodeServer(node["pipelines"], environment.pipelinesUrl, environment.pipelinesSignIn,
        environment.pipelinesPin, notes);
    environment.tenant = node["tenant"].text();
    environment.caFile = node["ca_file"].text();
    if (const auto interval = node["interval_ms"].whole())
        environment.interval = std::chrono::milliseconds(*interval);
    environment.readOnly = node["read_only"].flag();
    environment.resetAllowed = environment.environmentClass != EnvironmentClass::Production;
    if (node["reset_allowed"].isPresent())
        environment.resetAllowed = node["reset_allowed"].flag();
    environment.unconfirmed = decodeUnconfirmed(node["unconfirmed"]);
    environment.id = QUuid::fromString(node["id"].text());
    if (schema == 0)
        environment.id = QUuid::createUuid();
    else if (environment.id.isNull())
        node["id"].refuse(Words::tr("not a uuid"));
    return environment;
}

tl::unexpected<EnvironmentsTrouble> damaged(const QString& words)
{
    return tl::unexpected(EnvironmentsTrouble{EnvironmentsTrouble::Kind::Damaged, words});
}

} // namespace

QByteArray encodeEnvironments(const QList<Environment>& environments)
{
    QByteArrayList all;
    for (const Environment& environment : environments)
        all.append(QByteArray(8, ' ') + encodeOne(environment));
    Object file(1);
    file.add("schema", QByteArray::number(kEnvironmentsSchema));
    file.add(
        "environments", all.isEmpty() ? QByteArray("[]") : "[\n" + all.join(",\n") + "\n    ]");
    return file.text() + '\n';
}

tl::expected<EnvironmentsFile, EnvironmentsTrouble> decodeEnvironments(const QByteArray& file)
{
    JsonReader reader(file, "file");
    if (!reader.syntaxError().isEmpty())
        return damaged(reader.syntaxError());
    const JsonNode root = reader.root();
    EnvironmentsFile read;
    const qint64 schema = root.isArray() ? 0 : root["schema"].whole().value_or(-1);
    read.schema = static_cast<int>(std::clamp<qint64>(schema, -1, std::numeric_limits<int>::max()));
    if (read.schema > kEnvironmentsSchema) {
        return tl::unexpected(EnvironmentsTrouble{EnvironmentsTrouble::Kind::Newer,
            Words::tr("it was written by a newer Steward (form %1; this one knows %2)")
                .arg(read.schema)
                .arg(kEnvironmentsSchema)});
    }
    if (read.schema < 0 || (read.schema == 0 && !root.isArray()))
        return damaged(Words::tr("it does not say its schema"));
    const JsonNode list = read.schema == 0 ? root : root["environments"];
    if (!list.isArray())
        return damaged(Words::tr("it holds no list of environments"));
    list.each([&read](const JsonNode& node) {
        const Environment environment = decodeOne(node, read.schema, read.notes);
        const QString trouble = troubleOf(environment, read.environments);
        if (!trouble.isEmpty())
            node.refuse(trouble);
        for (const Environment& before : std::as_const(read.environments)) {
            if (before.id == environment.id)
                node["id"].refuse(Words::tr("there twice"));
        }
        read.environments.append(environment);
    });
    if (!reader.refusal().isEmpty())
        return damaged(reader.refusal());
    return read;
}

} // namespace steward
