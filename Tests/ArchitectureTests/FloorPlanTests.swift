import Testing

@Suite("Floor plan")
struct FloorPlanTests {
    @Test("every door opens onto a lower floor", arguments: Room.plan)
    func doorsOpenDownwards(room: Room) {
        #expect(misplacedDoors(of: room, in: Room.plan) == [])
    }

    @Test("a door onto the same or a higher floor, or into nothing, is found")
    func misplacedDoorsAreFound() {
        let plan = [Room("Low", floor: 0), Room("Near", floor: 1), Room("High", floor: 2)]
        let room = Room("Middle", floor: 1, doors: ["Low", "Near", "High", "Yams", "Elsewhere"])
        #expect(misplacedDoors(of: room, in: plan) == ["Elsewhere", "High", "Near"])
    }

    @Test("each room is a folder in Sources, and each folder a room")
    func rooms() throws {
        let names = Set(Room.plan.map(\.name))
        let folders = try SourceFile.folders()
        #expect(folders == names)
        let withSwift = try Set(SourceFile.all().map(\.room))
        let others = ["CCmark", "CXlsxWriter", "CZlib", "CarriedContent"]
        #expect(withSwift == names.subtracting(others))
    }

    @Test("each third-party library has exactly one room", arguments: Room.thirdPartyLibraries)
    func libraries(library: String) {
        #expect(Room.plan.filter { $0.doors.contains(library) }.count == 1)
    }

    @Test("a room imports only its doors", arguments: Room.plan)
    func imports(room: Room) throws {
        let found = undeclaredImports(of: room, in: try SourceFile.all())
        #expect(found == [])
    }

    @Test(
        "an import without a door is found in every form",
        arguments: [
            "import Yams", "public import Yams", "@preconcurrency import Yams",
            "private import struct Yams.Node", "@_exported public import Yams", "import Foundation",
        ]
    )
    func undeclaredImportsAreFound(line: String) {
        let room = Room("Pricing", floor: 3, doors: ["Catalog"])
        let source = "import Catalog\n// import Crypto\n\(line)\n"
        let file = SourceFile(room: "Pricing", name: "Price", source: source)
        #expect(undeclaredImports(of: room, in: [file]) == ["Pricing/Price.swift:3"])
    }

    private func misplacedDoors(of room: Room, in plan: [Room]) -> [String] {
        room.doors.subtracting(Room.thirdPartyLibraries)
            .filter { door in
                guard let other = plan.first(where: { $0.name == door }) else { return true }
                return other.floor >= room.floor
            }
            .sorted()
    }

    private func undeclaredImports(of room: Room, in files: [SourceFile]) -> [String] {
        let allowed = room.doors.union(room.ambientModules)
        return files.filter { $0.room == room.name }
            .flatMap { file in
                file.imports.filter { !allowed.contains($0.text) }.map { file.place($0.line) }
            }
    }
}
