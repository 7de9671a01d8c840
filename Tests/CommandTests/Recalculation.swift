import Foundation
import TestSupport

/// Workbooks as LibreOffice recalculates them without what they stored.
struct Recalculation: Decodable {
    /// A text or a number in a cell.
    enum Content: Decodable, Equatable {
        case number(Double)
        case text(String)

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let number = try? container.decode(Double.self) {
                self = .number(number)
            } else {
                self = .text(try container.decode(String.self))
            }
        }

        /// Whether another is the same text, or a number within a billionth of it, or of a greater
        /// scale, that is the same in cents.
        func isClose(to other: Content?, of scale: Double = 1) -> Bool {
            switch (self, other) {
            case (.number(let left), .number(let right)):
                abs(left - right) <= 1e-9 * max(scale, abs(left))
                    && Self.cents(of: left) == Self.cents(of: right)
            case (.text(let left), .text(let right)): left == right
            case (.text(let left), nil): left.isEmpty
            default: false
            }
        }

        /// A number rounded to cents from the nine decimals that a spreadsheet holds surely, so
        /// that half a cent is half a cent.
        private static func cents(of number: Double) -> Decimal? {
            guard abs(number) < 1e6, let exact = Decimal(string: String(format: "%.9f", number))
            else { return nil }
            var (whole, rounded) = (exact, exact)
            NSDecimalRound(&rounded, &whole, 2, .plain)
            return rounded
        }
    }

    /// What each formula stored, by sheet and place.
    let stored: [String: [String: Content]]

    /// The formulas, by sheet and place.
    let formulas: [String: [String: String]]

    /// What the cells come to.
    let cells: [String: [String: Content]]

    /// Where each name leads: a sheet and a place.
    let names: [String: [String]]

    /// The number in the cell of a name; nil for none.
    func number(_ name: String) -> Double? {
        guard let place = names[name], case .number(let number) = cells[place[0]]?[place[1]] else {
            return nil
        }
        return number
    }

    /// The formula in the cell of a name; nil for none.
    func formula(_ name: String) -> String? {
        names[name].flatMap { formulas[$0[0]]?[$0[1]] }
    }

    /// How many cells hold a value where a spreadsheet has no formula, as the workbook counts them.
    var countedValues: Double? {
        let checks = cells["Checks"] ?? [:]
        let words = Content.text("Values where a spreadsheet has no formula")
        guard let place = checks.first(where: { $0.value == words })?.key,
            case .number(let count) = checks["B" + place.dropFirst()]
        else { return nil }
        return count
    }

    /// The formulas that come to something else than they stored.
    var differences: [String] {
        stored.sorted { $0.key < $1.key }
            .flatMap { sheet, values in
                values.sorted { $0.key < $1.key }
                    .filter { place, value in
                        let scale = scale(of: formulas[sheet]?[place], on: sheet)
                        return !value.isClose(to: cells[sheet]?[place], of: scale)
                    }
                    .map { "\(sheet) \($0.key): \($0.value), not \(cells[sheet]?[$0.key] as Any)" }
            }
    }

    /// The greater number of a difference such as `B15-C15`, whose last digits are those of the
    /// difference; 1 for any other formula.
    private func scale(of formula: String?, on sheet: String) -> Double {
        guard let match = formula?.wholeMatch(of: /([A-Z]+[0-9]+)-([A-Z]+[0-9]+)/) else { return 1 }
        let sizes = [match.output.1, match.output.2]
            .map { place -> Double in
                if case .number(let number) = cells[sheet]?[String(place)] {
                    abs(number)
                } else {
                    1
                }
            }
        return max(1, sizes[0], sizes[1])
    }

    /// Whether LibreOffice and Python are here.
    static let isPossible: Bool = {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        func has(_ name: String) -> Bool {
            folders.contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(name)") }
        }
        return has("python3") && (has("soffice") || has("libreoffice"))
    }()

    /// What the script says that recalculates, where it fails.
    struct Failure: Error {
        let reason: String
    }

    /// Recalculates every workbook of a folder of a project, and its edited copies, in one start.
    ///
    /// It takes long and waits for another program, so that it holds up no thread of the tests.
    static func all(
        in folder: String,
        of project: ProjectFolder
    ) async throws -> [String: Recalculation] {
        let streams = ["recalculated.json", "recalculation.txt"]
            .map { project.root.appending(path: $0) }
        for stream in streams { try Data().write(to: stream) }
        let script = ProjectFolder.repository.appending(path: "Tests/Workbooks/recalculate.py")
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", script.path, project.root.appending(path: folder).path]
        process.standardOutput = try FileHandle(forWritingTo: streams[0])
        process.standardError = try FileHandle(forWritingTo: streams[1])
        let status = try await withCheckedThrowingContinuation { continuation in
            process.terminationHandler = {
                continuation.resume(returning: $0.terminationStatus)
            }
            do { try process.run() } catch { continuation.resume(throwing: error) }
        }
        guard status == 0 else {
            throw Failure(reason: try String(contentsOf: streams[1], encoding: .utf8))
        }
        return try JSONDecoder()
            .decode([String: Recalculation].self, from: Data(contentsOf: streams[0]))
    }
}
