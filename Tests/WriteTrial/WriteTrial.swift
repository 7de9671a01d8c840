import Foundation
import SiteOutput

/// Writes one of two sites into a folder, and kills and pairs such writes.
///
///     WriteTrial write FOLDER a|b       writes a site, once
///     WriteTrial kills FOLDER N SEED    kills N writes at chosen moments, and looks at each
///     WriteTrial pairs FOLDER N         begins N times two writes at once
@main
enum WriteTrial {
    static func main() throws {
        let words = CommandLine.arguments
        guard words.count > 3 else { exit(2) }
        let trial = Trial(folder: URL(filePath: words[2]))
        switch words[1] {
        case "write": try trial.write(words[3])
        case "kills": try trial.kill(Int(words[3]) ?? 0, seed: UInt64(words[4]) ?? 0)
        case "pairs": try trial.pair(Int(words[3]) ?? 0)
        default: exit(2)
        }
    }
}

/// A folder with one of two sites beside files of somebody else.
struct Trial {
    /// The output folder.
    let folder: URL

    private static let sites = ["a", "b"]

    private var path: String { folder.path }

    /// Writes a site as the commands do.
    func write(_ site: String) throws {
        do throws(OutputError) {
            let session = try OutputSession(in: path)
            try session.apply(session.plan(writing: Trial.files(of: site)))
        } catch {
            FileHandle.standardError.write(Data("\(error)\n".utf8))
            exit(3)
        }
    }

    /// Kills writes of one site over the other, in a folder that can be exchanged and in one that
    /// cannot, and finds after each the old site or the new one; before it is mended where the
    /// folder is exchanged.
    func kill(_ count: Int, seed: UInt64) throws {
        var chance = seed
        var outcomes: [String: Int] = [:]
        for isExchanged in [true, false] {
            try prepare(isExchanged: isExchanged)
            let clock = ContinuousClock()
            let time = try clock.measure { try started("b").waitUntilExit() }
            try write("a")
            var site = "a"
            for _ in 0..<count / 2 {
                let next = site == "a" ? "b" : "a"
                let writer = try started(next)
                chance = chance &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                let share = Int((chance >> 33) % 1100)
                Thread.sleep(forTimeInterval: time / .seconds(1) * Double(share) / 1000)
                Foundation.kill(writer.processIdentifier, SIGKILL)
                writer.waitUntilExit()
                let found = whole()
                let isBroken = found == nil
                if isBroken, isExchanged { fail("a mixed site after a kill") }
                let isLeft = !leftovers().isEmpty
                try OutputSession.repair(path)
                guard let mended = whole(), leftovers().isEmpty else { fail("not mended") }
                // Moves are ended from the moment their journal stands, before the first of them.
                let isEnded = !isExchanged && mended == next
                if !isBroken, !isEnded, found != mended { fail("another site after it was mended") }
                let kind = isBroken ? "mixed until mended" : isLeft ? "left something" : "clean"
                outcomes["\(isExchanged ? "exchange" : "moves"), \(kind)", default: 0] += 1
                outcomes[mended == next ? "new site" : "old site", default: 0] += 1
                site = mended
            }
        }
        let lines = outcomes.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
        print("\(count) kills: every site whole. " + lines.joined(separator: "; "))
    }

    /// Begins two writes at once, which both succeed and leave the one site or the other.
    func pair(_ count: Int) throws {
        for number in 0..<count {
            if number == 0 || number == count / 2 { try prepare(isExchanged: number == 0) }
            let writers = try Trial.sites.map(started)
            for writer in writers { writer.waitUntilExit() }
            guard writers.allSatisfy({ $0.terminationStatus == 0 }) else { fail("a write failed") }
            guard whole() != nil, leftovers().isEmpty else { fail("a mixed site after a pair") }
        }
        print("\(count) pairs: both succeeded, every site whole.")
    }

    /// An empty folder with files of somebody else; one with `.git` is never exchanged.
    private func prepare(isExchanged: Bool) throws {
        try? FileManager.default.removeItem(at: folder)
        let empty = folder.appending(path: "empty")
        try FileManager.default.createDirectory(at: empty, withIntermediateDirectories: true)
        try Data("theirs".utf8).write(to: folder.appending(path: "CNAME"))
        if !isExchanged { try Data("gitdir".utf8).write(to: folder.appending(path: ".git")) }
        try write("a")
    }

    private func started(_ site: String) throws -> Process {
        let process = Process()
        process.executableURL = URL(filePath: CommandLine.arguments[0]).absoluteURL
        process.arguments = ["write", path, site]
        try process.run()
        return process
    }

    /// What a write must not leave behind.
    private func leftovers() -> [String] {
        let around = folder.deletingLastPathComponent()
        let places = [folder, around]
            .flatMap { place in
                (try? FileManager.default.contentsOfDirectory(atPath: place.path)) ?? []
            }
        return places.filter { $0.contains("ratebook-staging") }
    }

    /// The site that is there as a whole, with the files of others; nil for a mixed one.
    private func whole() -> String? {
        Trial.sites.first { site in
            var wanted = Trial.files(of: site)
                .reduce(into: [String: Data]()) { files, file in
                    files[file.path] = Data(file.bytes)
                }
            wanted["CNAME"] = Data("theirs".utf8)
            let names = (try? FileManager.default.subpathsOfDirectory(atPath: path)) ?? []
            guard names.contains("empty") else { return false }
            var found: [String: Data] = [:]
            for name in names where !name.contains(".ratebook-") && name != ".git" {
                let file = folder.appending(path: name)
                if let data = try? Data(contentsOf: file) { found[name] = data }
            }
            return found == wanted
        }
    }

    /// 150 files of a site: two of three are in both with other bytes or with the same.
    private static func files(of site: String) -> [OutputFile] {
        (0..<150)
            .map { number in
                let own = number % 3 == 0 ? site + "/" : ""
                let text = number % 3 == 1 ? "same" : site
                return OutputFile(
                    path: own + "pages/\(number % 10)/\(number).html",
                    bytes: Array(String(repeating: text, count: 2000).utf8)
                )
            }
    }

    private func fail(_ reason: String) -> Never {
        FileHandle.standardError.write(Data("\(reason): look at \(path)\n".utf8))
        exit(1)
    }
}
