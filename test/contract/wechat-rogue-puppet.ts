// A puppet as bad as they come: it signs in, and a moment later throws where nobody can catch it.
import { PuppetMock } from 'wechaty-puppet-mock'

class RoguePuppet extends PuppetMock {
  override async onStart(): Promise<void> {
    await super.onStart()
    const me = this.mocker.createContact({ name: 'Rogue' })
    setTimeout(() => this.login(me.id), 50)
    setTimeout(() => {
      void Promise.reject(new Error('nobody catches this'))
    }, 400)
  }
}

// oxlint-disable-next-line import/no-default-export -- wechaty takes a puppet's default export
export default RoguePuppet
