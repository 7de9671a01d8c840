import Foundation
import Synchronization

/// Changes files of projects at random, by a seed, and reads and prices each as the commands do.
///
///     MutationTrial REPOSITORY COUNT SEED
///
/// Each case ends within two seconds, in success or in problems with a place and a help line, and
/// what was published before is as it was. The first case that does not is printed, and its folder
/// is kept; so it is where the trial itself ends.
@main
enum MutationTrial {
    static func main() throws {
        let words = CommandLine.arguments
        guard words.count == 4, let count = Int(words[2]), let seed = UInt64(words[3]) else {
            exit(2)
        }
        let repository = URL(filePath: words[1])
        let halves = [(0, count / 2), (count / 2, count)]
        let tallies = Tallies()
        // The stack of the main thread, which the commands have.
        let threads = halves.map { half in
            let thread = Thread {
                do {
                    var trial = try ProjectTrial(of: repository, seed: seed)
                    for number in half.0..<half.1 { try trial.run(number) }
                    trial.finish()
                    tallies.add(trial.tally)
                } catch {
                    FileHandle.standardError.write(Data("\(error)\n".utf8))
                    exit(1)
                }
            }
            thread.stackSize = 8 << 20
            return thread
        }
        for thread in threads { thread.start() }
        print(tallies.total(of: threads.count))
    }
}

/// What came of the cases, by kind of file and outcome.
private final class Tallies: Sendable {
    private let all = Mutex<[[String: Int]]>([])
    private let added = DispatchSemaphore(value: 0)

    func add(_ tally: [String: Int]) {
        all.withLock { $0.append(tally) }
        added.signal()
    }

    /// Waits for so many tallies, and says what they hold together.
    func total(of count: Int) -> String {
        for _ in 0..<count { added.wait() }
        let sums = all.withLock {
            $0.reduce(into: [String: Int]()) { $0.merge($1, uniquingKeysWith: +) }
        }
        let cases = sums.values.reduce(0, +)
        let lines = sums.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
        return "\(cases) mutations. " + lines.joined(separator: "; ")
    }
}
