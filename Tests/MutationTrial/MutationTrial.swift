import Foundation

/// Changes files of projects at random, by a seed, and reads and prices them as the commands do.
///
///     MutationTrial REPOSITORY COUNT SEED
///
/// Each case ends within two seconds, in success or in problems with a place and a help line, and
/// what was published before is as it was. The first case that does not is printed, and its folder
/// is kept; so it is where the trial itself ends.
@main
enum MutationTrial {
    // On the main thread, whose stack the commands have.
    @MainActor
    static func main() async throws {
        let words = CommandLine.arguments
        guard words.count == 4, let count = Int(words[2]), let seed = UInt64(words[3]) else {
            exit(2)
        }
        do {
            var trial = try await ProjectTrial(of: URL(filePath: words[1]), seed: seed)
            while trial.files < count { try await trial.run() }
            trial.finish()
            let lines = trial.tally.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
            print("\(trial.files) files were changed, in \(trial.cases) cases. Read and told:")
            print(lines.joined(separator: ", ") + ".")
        } catch {
            FileHandle.standardError.write(Data("\(error)\n".utf8))
            exit(1)
        }
    }
}
