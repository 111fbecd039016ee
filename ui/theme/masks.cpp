// SPDX-FileCopyrightText: 2026 The Steward authors
// SPDX-License-Identifier: MIT

#include "ui/theme/masks.h"

#include <QCoreApplication>
#include <QVariant>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace steward {

namespace {

using Installed = std::shared_ptr<const Masks>;

// Beside palette and font, which are the application's, too.
constexpr auto kProperty = "stewardMasks";

constexpr qsizetype kLeastCut = 4; // fewer characters of a cut address tell nothing
constexpr qsizetype kLeastWord = 3;

class Words {
    Q_DECLARE_TR_FUNCTIONS(Masks)
};

bool isAddressCharacter(QChar c)
{
    return c.isLetterOrNumber() || c == u'.' || c == u'-' || c == u'_' || c == u':' || c == u'/'
        || c == u'[' || c == u']';
}

QString hostOf(const QUrl& url)
{
    const QString host = url.host().toLower();
    return host.contains(u':') ? QString(u'[' + host + u']') : host;
}

QString prefixOf(const QUrl& url)
{
    QString path = url.path();
    while (path.endsWith(u'/'))
        path.chop(1);
    return path;
}

} // namespace

Masks::Masks()
{
    addRule(uR"(\b(Bearer|ApiKey)\s+[\w.~+/=:-]{8,})"_s, Words::tr("\\1 (hidden)"));
    addRule(uR"(\b(Basic|Token)\s+[\w.~+/=:-]{16,})"_s, Words::tr("\\1 (hidden)"));
    addRule(uR"(\beyJ[\w-]+\.[\w-]+(?:\.[\w-]*)?)"_s, Words::tr("(token hidden)"));
    addRule(uR"(\bapikey:[\w.-]+)"_s, Words::tr("(token hidden)"));
    addRule(uR"(\b(?:hf|ghp|gho|ghs|github_pat|glpat|sk|xox[abp])[_-]\w{12,})"_s,
        Words::tr("(token hidden)"));
    addRule(uR"(\b(token|password|passwd|secret|api_?key|signature|sig)=[^\s&"']+)"_s,
        Words::tr("\\1=(hidden)"));
    addRule(uR"((?<=://)[^\s/@]+@)"_s, QString());
    addRule(uR"([\w.+%-]+@[\w-]+(?:\.[\w-]+)+)"_s, Words::tr("(e-mail hidden)"));
    addRule(uR"(\bfile://[^\s"']+)"_s, Words::tr("(path hidden)"));
    addRule(
        uR"((?<![\w:/.~])(?:~|/(?:home|root|Users|tmp|var|usr|etc|opt|mnt|media|srv|run|work|data)))"
        uR"((?:/[^\s"'<>|,;:)]+)+)"_s,
        Words::tr("(path hidden)"));
}

void Masks::addRule(const QString& pattern, const QString& word, bool exactCase)
{
    m_rules.append({QRegularExpression(pattern,
                        QRegularExpression::UseUnicodePropertiesOption
                            | (exactCase ? QRegularExpression::NoPatternOption
                                         : QRegularExpression::CaseInsensitiveOption)),
        word});
}

void Masks::addServer(const QUrl& base, const QString& word)
{
    const QString host = hostOf(base);
    if (host.isEmpty())
        return;
    const QString name = QRegularExpression::escape(host);
    const QString before = uR"((?<![\w.@-]))"_s;
    const QString scheme = uR"((?:https?://)(?:[^\s/@]*@)?)"_s;
    const QString path = prefixOf(base);
    const QString prefix = path.isEmpty()
        ? QString()
        : QString(u"(?:"_s + QRegularExpression::escape(path) + uR"((?![\w-]))?)"_s);
    const QString after = uR"((?![\w-])(?!\.\w))"_s;
    const auto rule = [](const QString& pattern, const QString& shown) {
        return Rule{QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption), shown};
    };
    QString port;
    if (base.port() > 0) {
        port = u':' + QString::number(base.port());
        m_servers.append(rule(
            before + u"(?:"_s + scheme + u")?"_s + name + port + uR"((?!\d))"_s + prefix + after,
            word));
    }
    // Without the port it may be either server, or neither.
    const bool shared = std::any_of(m_addresses.cbegin(), m_addresses.cend(),
        [&](const Address& known) { return known.text.startsWith(host) && known.word != word; });
    const QString either = shared ? Words::tr("server") : word;
    m_hosts.append(rule(before + scheme + name + uR"((?::\d+)?)"_s + prefix + after, either));
    // A bare word could be anything: with a port, or with a dot in it, it is a host.
    const QString bare
        = host.contains(u'.') || host.startsWith(u'[') ? u"(?::\\d+)?"_s : u":\\d+"_s;
    m_hosts.append(rule(before + name + bare + prefix + after, either));
    m_addresses.append({host + port + path, word});
}

void Masks::addTenant(const QString& tenant)
{
    if (tenant != "default"_L1) // what a manager without authentication calls its only one
        addWord(tenant, Words::tr("(tenant hidden)"));
}

void Masks::addUser(const QString& user)
{
    addWord(user, Words::tr("(user hidden)"));
}

void Masks::addWord(const QString& value, const QString& word)
{
    const QString known = value.trimmed();
    if (known.size() >= kLeastWord)
        addRule(
            uR"((?<![\w/.-]))"_s + QRegularExpression::escape(known) + uR"((?![\w/-])(?!\.\w))"_s,
            word, true);
}

// "GET http://registry.exam...": what was cut to length is an address still.
QString Masks::withoutCutAddresses(QString text) const
{
    qsizetype from = 0;
    for (qsizetype end = text.indexOf(u'\u2026'); end >= 0; end = text.indexOf(u'\u2026', from)) {
        qsizetype begin = end;
        while (begin > 0 && isAddressCharacter(text.at(begin - 1)))
            --begin;
        const QString run = text.mid(begin, end - begin);
        const qsizetype scheme = run.indexOf("://"_L1);
        const QString cut = (scheme < 0 ? run : run.mid(scheme + 3)).toLower();
        const auto known = std::find_if(
            m_addresses.cbegin(), m_addresses.cend(), [&cut, scheme](const Address& address) {
                const qsizetype least = scheme < 0 ? kLeastCut : 1;
                return cut.size() >= least && address.text.startsWith(cut);
            });
        from = end + 1;
        if (known == m_addresses.cend())
            continue;
        text.replace(begin, end - begin, known->word);
        from = begin + known->word.size() + 1;
    }
    return text;
}

QString Masks::masked(const QString& text) const
{
    if (text.size() < kLeastWord)
        return text;
    QString out = text;
    for (const QList<Rule>* rules : {&m_servers, &m_hosts, &m_rules}) {
        for (const Rule& rule : *rules)
            out.replace(rule.pattern, rule.word);
    }
    return withoutCutAddresses(std::move(out));
}

void Masks::install(const Installed& masks)
{
    QCoreApplication::instance()->setProperty(
        kProperty, masks ? QVariant::fromValue(masks) : QVariant());
}

std::shared_ptr<const Masks> Masks::installed()
{
    const QCoreApplication* application = QCoreApplication::instance();
    return application ? application->property(kProperty).value<Installed>() : nullptr;
}

QString masked(const QString& text)
{
    const Installed masks = Masks::installed();
    return masks ? masks->masked(text) : text;
}

bool isPresenting()
{
    return Masks::installed() != nullptr;
}

QString whyClosedOnStage()
{
    return isPresenting()
        ? Words::tr("Closed while presenting: it could show an address, a secret or a path.")
        : QString();
}

} // namespace steward
