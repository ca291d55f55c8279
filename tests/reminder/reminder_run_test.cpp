// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Engram authors
#include <csignal>
#include <memory>

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusContext>
#include <QDBusReply>
#include <QDir>
#include <QProcess>
#include <QTest>
#include <QVariantMap>
#include <gtest/gtest.h>

#include <engram/collection.h>

#include "settings/desktop_settings.h"
#include "support/desktop_app.h"
#include "support/manual_clock.h"

namespace engram::desktop
{

namespace
{

constexpr int PatienceMs = 20'000;
const QString Reminding = QStringLiteral("io.github.engram_srs.Engram.Reminder");
const QString Window = QStringLiteral("io.github.engram_srs.Engram.Window");
const QString Notifications = QStringLiteral("org.freedesktop.Notifications");

} // namespace

/// What a desktop has to show notifications; it keeps what it was told.
class NotificationService : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    struct Shown
    {
        QString program, icon, title, text;
        QStringList actions;
        QVariantMap hints;
    };
    std::vector<Shown> shown;
    bool isBroken = false;
    int refused = 0;

public Q_SLOTS:
    Q_SCRIPTABLE uint Notify(const QString &program, uint, const QString &icon,
                             const QString &title, const QString &text, const QStringList &actions,
                             const QVariantMap &hints, int)
    {
        if (isBroken) {
            ++refused;
            sendErrorReply(QDBusError::Failed);
            return 0;
        }
        shown.push_back({program, icon, title, text, actions, hints});
        return static_cast<uint>(shown.size());
    }

Q_SIGNALS:
    Q_SCRIPTABLE void ActionInvoked(uint id, const QString &action);
};

/// A session with a bus, a collection with two new questions, and a reminder at six.
class AReminder : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(QDir().mkpath(path("config/engram")));
        makeCollection();
        setReminder(true);
        m_bus.start(QStringLiteral(DBUS_DAEMON),
                    {QStringLiteral("--session"), QStringLiteral("--nofork"),
                     QStringLiteral("--print-address")});
        ASSERT_TRUE(m_bus.waitForReadyRead(PatienceMs));
        m_address = QString::fromUtf8(m_bus.readLine()).trimmed();
        m_connection = std::make_unique<QDBusConnection>(
            QDBusConnection::connectToBus(m_address, connectionName()));
        ASSERT_TRUE(m_connection->isConnected());
        ASSERT_TRUE(m_connection->registerObject(QStringLiteral("/org/freedesktop/Notifications"),
                                                 &service,
                                                 QDBusConnection::ExportScriptableContents));
        ASSERT_TRUE(m_connection->registerService(Notifications));
    }

    void TearDown() override
    {
        m_connection.reset();
        QDBusConnection::disconnectFromBus(connectionName());
        m_bus.kill();
        m_bus.waitForFinished(PatienceMs);
    }

    /// `engram --remind`, half an hour after the time.
    std::unique_ptr<QProcess> start(const QString &address)
    {
        auto process = std::make_unique<QProcess>();
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const auto &[name, value] : std::initializer_list<std::pair<const char *, QString>>{
                 {"DBUS_SESSION_BUS_ADDRESS", address},
                 {"HOME", path("")},
                 {"XDG_CONFIG_HOME", path("config")},
                 {"XDG_DATA_HOME", path("data")},
                 {"XDG_RUNTIME_DIR", path("")},
                 {"QT_QPA_PLATFORM", QStringLiteral("offscreen")},
                 {"LC_ALL", QStringLiteral("C.UTF-8")},
                 {"TZ", QStringLiteral("UTC")}})
            environment.insert(QLatin1String(name), value);
        if (address.isEmpty())
            environment.remove(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"));
        process->setProcessEnvironment(environment);
        process->start(QStringLiteral(ENGRAM_PROGRAM),
                       {QStringLiteral("--remind"), QStringLiteral("--now"),
                        QStringLiteral("2026-11-23T18:30")});
        return process;
    }
    std::unique_ptr<QProcess> start() { return start(m_address); }

    void setReminder(bool on)
    {
        DesktopSettings settings;
        settings.reminder = {
            .on = on, .at = std::chrono::hours(18), .collection = path("my.engram")};
        EXPECT_TRUE(settings.save(path("config/engram/engram.ini")));
    }

    [[nodiscard]] bool waitForShown(std::size_t count)
    {
        return QTest::qWaitFor([&] { return service.shown.size() >= count; }, PatienceMs);
    }

    [[nodiscard]] bool waitForName(const QString &name, bool isThere = true)
    {
        return QTest::qWaitFor(
            [&] { return m_connection->interface()->isServiceRegistered(name) == isThere; },
            PatienceMs);
    }

    /// It ends by itself; its exit code.
    static int exitCodeOf(QProcess &process)
    {
        const bool ended =
            QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, PatienceMs);
        return ended && process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    }

    qint64 processOf(const QString &name)
    {
        return m_connection->interface()->servicePid(name).value();
    }

    /// How many have the name or wait for it.
    qsizetype waitingFor(const QString &name)
    {
        QDBusMessage call = QDBusMessage::createMethodCall(
            QStringLiteral("org.freedesktop.DBus"), QStringLiteral("/org/freedesktop/DBus"),
            QStringLiteral("org.freedesktop.DBus"), QStringLiteral("ListQueuedOwners"));
        call << name;
        const QDBusReply<QStringList> owners = m_connection->call(call);
        return owners.value().size();
    }

    void endBus()
    {
        m_bus.kill();
        m_bus.waitForFinished(PatienceMs);
    }

    NotificationService service;

private:
    static QString connectionName() { return QStringLiteral("the test's"); }

    [[nodiscard]] QString path(const char *name) const
    {
        return QString::fromStdString((m_folder / name).string());
    }

    void makeCollection()
    {
        test::ManualClock clock;
        auto collection =
            Collection::open({.path = (m_folder / "my.engram"), .deviceSeed = 1}, clock);
        ASSERT_TRUE(collection);
        auto plan =
            (*collection)->planImport(parseDeckFile(test::SmallDeck, "Capitals"), "Capitals");
        ASSERT_TRUE(plan);
        ASSERT_TRUE((*collection)->applyImport(*plan));
    }

    test::TempFolder m_folder;
    QProcess m_bus;
    QString m_address;
    std::unique_ptr<QDBusConnection> m_connection;
};

TEST_F(AReminder, SaysWhatIsDueAndEndsWhenItIsSwitchedOff)
{
    const auto process = start();
    ASSERT_TRUE(waitForShown(1));
    const NotificationService::Shown &told = service.shown[0];
    EXPECT_EQ(told.program, QStringLiteral("Engram"));
    EXPECT_EQ(told.title, QStringLiteral("Engram"));
    EXPECT_EQ(told.text, QStringLiteral("2 new questions wait · about 1 minute"));
    EXPECT_EQ(told.actions, (QStringList{QStringLiteral("default"), QStringLiteral("Study")}));
    EXPECT_EQ(told.hints.value(QStringLiteral("desktop-entry")).toString(), told.icon);
    EXPECT_EQ(process->state(), QProcess::Running);
    setReminder(false);
    EXPECT_EQ(exitCodeOf(*process), 0);
    EXPECT_EQ(service.shown.size(), 1U);
}

TEST_F(AReminder, IsOneProcessAndComesOnceADay)
{
    const auto first = start();
    ASSERT_TRUE(waitForShown(1));
    const auto second = start();
    EXPECT_EQ(exitCodeOf(*second), 0) << "the first one is enough";
    first->kill();
    first->waitForFinished(PatienceMs);
    const auto third = start();
    ASSERT_TRUE(waitForName(Reminding));
    setReminder(false);
    EXPECT_EQ(exitCodeOf(*third), 0);
    EXPECT_EQ(service.shown.size(), 1U) << "it was told today";
}

TEST_F(AReminder, OpensTheProgramWhenItIsChosen)
{
    const auto process = start();
    ASSERT_TRUE(waitForShown(1));
    Q_EMIT service.ActionInvoked(7, QStringLiteral("default")); // another program's
    Q_EMIT service.ActionInvoked(1, QStringLiteral("default"));
    ASSERT_TRUE(waitForName(Window));
    const qint64 window = processOf(Window);
    ASSERT_GT(window, 1);
    Q_EMIT service.ActionInvoked(1, QStringLiteral("default")); // brings that one up
    setReminder(false);
    EXPECT_EQ(exitCodeOf(*process), 0);
    EXPECT_EQ(processOf(Window), window);
    ::kill(static_cast<pid_t>(window), SIGKILL);
    EXPECT_TRUE(waitForName(Window, false));
}

TEST_F(AReminder, OpensOneWindowHoweverOftenItIsChosen)
{
    const auto process = start();
    ASSERT_TRUE(waitForShown(1));
    for (int click = 0; click < 4; ++click)
        Q_EMIT service.ActionInvoked(1, QStringLiteral("default"));
    ASSERT_TRUE(waitForName(Window));
    const qint64 window = processOf(Window);
    EXPECT_EQ(waitingFor(Window), 1) << "a second window would wait for the name";
    setReminder(false);
    EXPECT_EQ(exitCodeOf(*process), 0);
    ::kill(static_cast<pid_t>(window), SIGKILL);
    EXPECT_TRUE(waitForName(Window, false)) << "nor does another window take it";
}

TEST_F(AReminder, IsTriedAgainWhenItCouldNotBeShown)
{
    service.isBroken = true;
    const auto first = start();
    ASSERT_TRUE(QTest::qWaitFor([&] { return service.refused == 1; }, PatienceMs));
    first->kill();
    first->waitForFinished(PatienceMs);
    service.isBroken = false;
    const auto second = start();
    EXPECT_TRUE(waitForShown(1));
    setReminder(false);
    EXPECT_EQ(exitCodeOf(*second), 0);
}

TEST_F(AReminder, EndsWithTheSession)
{
    const auto process = start();
    ASSERT_TRUE(waitForShown(1));
    endBus();
    EXPECT_EQ(exitCodeOf(*process), 0);
}

TEST_F(AReminder, WithoutABusSaysSoAndEnds)
{
    const auto process = start(QString());
    EXPECT_EQ(exitCodeOf(*process), 1);
    EXPECT_TRUE(process->readAllStandardError().contains("no session bus"));
}

} // namespace engram::desktop

#include "reminder_run_test.moc"
