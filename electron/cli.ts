process.stdout.write(`${JSON.stringify({ arguments: process.argv.slice(2) })}\n`);
