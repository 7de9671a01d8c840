import Diagnostics
import Foundation
import SiteGeneration

/// Projects of which one file at a time is changed.
struct ProjectTrial {
    /// What does not hold for a case.
    struct Fault: Error, CustomStringConvertible {
        let description: String
    }

    /// A project that is as it was between two cases.
    private struct Project {
        let name: String
        let root: URL
        let files: [(name: String, bytes: [UInt8])]
        let sound: PricedProject
        let published: [String: Data]
    }

    /// How long a case may take on the processor.
    private static let limit = 2.0

    private let seed: UInt64
    private let place: URL
    private let projects: [Project]

    /// How many cases there were, by kind of file and outcome.
    private(set) var tally: [String: Int] = [:]

    /// Makes the projects: the example project, of which the files beside the catalog are changed,
    /// and a small one, of which the catalog is.
    init(of repository: URL, seed: UInt64) throws {
        self.seed = seed
        place = FileManager.default.temporaryDirectory
            .appending(path: "ratebook-mutations-\(UUID().uuidString)")
        let small = repository.appending(path: "Tests/Fixtures/Project/Content")
        let example = repository.appending(path: "Content")
        projects = [
            try Self.project("example", example, in: place) { !$0.hasPrefix("catalog/") },
            try Self.project("small", small, in: place) { _ in true },
        ]
    }

    /// Removes the projects.
    func finish() { try? FileManager.default.removeItem(at: place) }

    private static func project(
        _ name: String,
        _ content: URL,
        in place: URL,
        changing isChanged: (String) -> Bool
    ) throws -> Project {
        let disk = FileManager.default
        let root = place.appending(path: name)
        try disk.createDirectory(at: root, withIntermediateDirectories: true)
        let own = root.appending(path: "Content")
        try disk.copyItem(at: content, to: own)
        let names = try disk.subpathsOfDirectory(atPath: own.path).sorted()
            .filter { [".yaml", ".md", ".csv"].contains(where: $0.hasSuffix) && isChanged($0) }
        let loaded = PricedProject.load(EstimationRequest(project: root.path))
        guard let sound = loaded.project, !loaded.diagnostics.containsErrors else {
            throw Fault(
                description: "\(name) is not sound: \(loaded.diagnostics.first?.summary ?? "")"
            )
        }
        let generated = GeneratedSite.generate(sound, formats: [.markdown])
        guard let site = generated.site else { throw Fault(description: "\(name) has no site") }
        let folder = root.path + "/Public"
        _ = try Publication(of: site, in: folder, formats: [.markdown], writes: true)
        return Project(
            name: name,
            root: root,
            files: try names.map { ($0, Array(try Data(contentsOf: own.appending(path: $0)))) },
            sound: sound,
            published: try contents(of: folder)
        )
    }

    /// Changes one file, and looks at what a build says; the file is as it was afterwards.
    mutating func run(_ number: Int) throws {
        var mutation = ByteMutation(seed: seed &+ UInt64(number) &* 0x9E37_79B9_7F4A_7C15)
        // Of ten cases seven change the example project, whose catalog is read once.
        let project = projects[mutation.number(below: 10) < 7 ? 0 : 1]
        let file = project.files[mutation.number(below: project.files.count)]
        let other = project.files[mutation.number(below: project.files.count)]
        let bytes = mutation.mutated(file.bytes, with: other.bytes)
        let path = project.root.appending(path: "Content/" + file.name)
        try Data(bytes).write(to: path)
        let fault = try check(project, rendering: mutation.number(below: 50) == 0, number)
        guard fault.problem == nil else {
            throw Fault(
                description: "case \(number), \(path.path): \(fault.problem ?? "")"
            )
        }
        try Data(file.bytes).write(to: path)
        let kind = file.name.prefix { $0 != "/" && $0 != "." }
        tally["\(project.name) \(kind), \(fault.outcome)", default: 0] += 1
    }

    private func check(
        _ project: Project,
        rendering: Bool,
        _ number: Int
    ) throws -> (problem: String?, outcome: String) {
        let start = Self.processorTime()
        let request = EstimationRequest(project: project.root.path)
        let loaded = PricedProject.load(request, reusing: project.sound)
        var diagnostics = loaded.diagnostics
        if rendering, let sound = loaded.project, !diagnostics.containsErrors {
            // Only the small project is rendered within the time.
            if project.name == "small" {
                diagnostics +=
                    GeneratedSite.generate(sound, formats: [.html, .markdown]).diagnostics
            }
        }
        let text = DiagnosticPrinter().text(for: diagnostics)
        let time = Self.processorTime() - start
        if time > Self.limit { return ("it took \(time) seconds", "") }
        if loaded.project == nil, !diagnostics.containsErrors { return ("nothing is said", "") }
        if let vague = diagnostics.first(where: { $0.file == nil || $0.help == nil }) {
            return ("\(vague.code) has no place or no help: \(vague.summary)", "")
        }
        if text.utf8.count > 1 << 20 { return ("it says \(text.utf8.count) bytes", "") }
        if number % 100 == 0,
            try Self.contents(of: project.root.path + "/Public") != project.published
        {
            return ("what was published has changed", "")
        }
        return (nil, diagnostics.containsErrors ? "told" : "read")
    }

    /// The seconds that this thread has had of a processor: others may be at work.
    private static func processorTime() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    private static func contents(of folder: String) throws -> [String: Data] {
        let disk = FileManager.default
        var contents: [String: Data] = [:]
        for name in try disk.subpathsOfDirectory(atPath: folder) {
            let file = URL(filePath: folder).appending(path: name)
            if let data = try? Data(contentsOf: file) { contents[name] = data }
        }
        return contents
    }
}
