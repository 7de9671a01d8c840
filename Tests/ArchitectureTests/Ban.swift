import Testing

/// A piece of code that some rooms must not hold.
struct Ban: CustomTestStringConvertible, Sendable {
    /// What is banned.
    let code: String

    /// Why, as the message says it.
    let reason: String

    /// The rooms in which it is allowed.
    let exemptions: Set<String>

    var testDescription: String { code }

    /// The places in some files that hold it.
    func breaches(in files: [SourceFile]) -> [String] {
        let phrase = SwiftLexer.tokens(of: code)
        return files.filter { !exemptions.contains($0.room) }
            .flatMap { file in file.lines(with: phrase).map(file.place) }
    }
}

extension Ban {
    /// Every ban.
    static let all =
        bans(
            on: ["try!", "as!", "fatalError("],
            because: "bad input is a diagnostic, never a crash"
        )
        + bans(
            on: ["@unchecked", "nonisolated(unsafe)"],
            because: "the compiler proves that nothing is shared unsafely"
        )
        + bans(
            on: ["Decimal(", "NumberFormatter", "DateFormatter", "String(format:"],
            because: "Quantities reads numbers and Rendering writes them, without a locale"
        )
        + bans(
            on: [
                "Date(", "Calendar", "TimeZone", "Locale", "ContinuousClock", "SuspendingClock",
                ".random", ".randomElement", ".shuffle", ".shuffled", "SystemRandomNumberGenerator",
            ],
            because: "the same input gives the same bytes: no clock, locale or chance",
            except: ["ratebook"]
        )
        + bans(
            on: ["Foundation", "FileManager", "ProcessInfo", "print("],
            because: "a pure room touches neither the disk nor the terminal",
            except: Room.roomsWithTheWorld
        )

    private static func bans(
        on codes: [String],
        because reason: String,
        except exemptions: Set<String> = []
    ) -> [Ban] {
        codes.map { Ban(code: $0, reason: reason, exemptions: exemptions) }
    }
}
