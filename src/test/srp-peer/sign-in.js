// Signs users in by SRP, one after the other: the pool and its users come as JSON on stdin, what came of each goes to
// stdout as a JSON array, the access token or "code: message".
const { AuthenticationDetails, CognitoUser, CognitoUserPool } = require('amazon-cognito-identity-js');

function signIn(pool, { username, password }) {
  return new Promise(resolve => {
    const user = new CognitoUser({ Username: username, Pool: pool });
    user.authenticateUser(new AuthenticationDetails({ Username: username, Password: password }), {
      onSuccess: session => resolve(session.getAccessToken().getJwtToken()),
      onFailure: error => resolve(`${error.code}: ${error.message}`),
    });
  });
}

async function main() {
  const { endpoint, poolId, clientId, users } = JSON.parse(require('fs').readFileSync(0, 'utf8'));
  const pool = new CognitoUserPool({ UserPoolId: poolId, ClientId: clientId, endpoint });
  const results = [];
  for (const user of users) {
    results.push(await signIn(pool, user));
  }
  process.stdout.write(JSON.stringify(results));
}

main();
